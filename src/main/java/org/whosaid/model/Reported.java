package org.whosaid.model;

import java.util.List;
import java.util.Optional;

/**
 * All of what is reported, marked or not.
 *
 * <p>In {@code Lee called the plan “a gift” to nobody} the quotation is {@code “a gift”}, and what
 * is reported is {@code the plan “a gift” to nobody}.
 *
 * @param content the words, in text order
 * @param attitude what the source is reported to do with them
 * @param source the words for whoever it is attributed to, as far as they go: {@code the mayor of
 *     the town that was flooded}; empty where the mention is all that is known
 */
public record Reported(List<Span> content, Attitude attitude, Optional<Span> source) {

  /** Creates what is reported by whoever the mention names. */
  public Reported(List<Span> content, Attitude attitude) {
    this(content, attitude, Optional.empty());
  }

  public Reported {
    content = List.copyOf(content);
  }
}
