package org.whosaid.attribute.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;

/**
 * What the rules think of one marked span.
 *
 * @param construction why
 * @param source the mention it is attributed to, or null
 * @param cue the words that signal it, or null
 */
public record RuleVerdict(Construction construction, @Nullable Mention source, @Nullable Cue cue) {

  static final RuleVerdict UNSAID = new RuleVerdict(Construction.UNSAID, null, null);
  static final RuleVerdict UNKNOWN = new RuleVerdict(Construction.UNKNOWN, null, null);

  /** Returns the verdict that nobody says the words. */
  static RuleVerdict unsaid(Construction construction) {
    return new RuleVerdict(construction, null, null);
  }

  /**
   * Returns whether one report introduces these words and others: {@code “No,” he said, “never.”}
   */
  public boolean sharesReport(RuleVerdict other) {
    return cue != null && cue.equals(other.cue) && Objects.equals(source, other.source);
  }

  /** Returns whether somebody says the words. */
  public boolean isSaid() {
    return construction.isSaid();
  }

  /** Returns the verdict for the subject of the verb group at {@code verb}, or null without one. */
  static @Nullable RuleVerdict bySubject(
      Construction construction, ChunkedPage page, Place place, int verb) {
    Mention subject = page.subjects(place.line()).of(verb);
    return subject == null
        ? null
        : new RuleVerdict(construction, subject, page.cue(place.at(verb)));
  }

  /** Returns whether the source is {@code mention}, or reaches into it. */
  public boolean isFrom(Mention mention) {
    return source != null && source.head().overlaps(mention.span());
  }

  /** Returns the probability that the source is right, from 0 to 1; 0 without a source. */
  public double probability() {
    return source == null ? 0 : construction.precision();
  }
}
