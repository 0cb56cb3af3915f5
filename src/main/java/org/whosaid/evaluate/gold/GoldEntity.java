package org.whosaid.evaluate.gold;

import java.util.List;
import org.whosaid.model.Span;

/**
 * Somebody or something that a document speaks of, with the phrases that people found to refer to
 * it; offsets are code points.
 *
 * @param id names it in its document
 * @param kind what it is
 * @param name its fullest name, or the words that describe it
 * @param mentions where names, pronouns and epithets refer to it, outside marks only; a phrase that
 *     is not there may refer to it all the same
 * @param says the gold spans that it says, alone or with others
 */
public record GoldEntity(String id, Kind kind, String name, List<Span> mentions, List<Span> says) {

  /** What a gold entity is. */
  public enum Kind {
    PERSON,
    /** An organisation. */
    ORG,
    /** Several at once: {@code the farmers}. */
    GROUP,
    /** One person without a name. */
    UNNAMED
  }

  public GoldEntity {
    mentions = List.copyOf(mentions);
    says = List.copyOf(says);
  }
}
