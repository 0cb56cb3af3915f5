package org.whosaid.model;

import java.util.List;
import java.util.Optional;

/**
 * A quotation with the cue that introduces it and the mention it is attributed to.
 *
 * <p>No source means that somebody speaks but the text does not let us know who. A quotation of
 * type {@link QuotationType#OTHER} is nobody's words and has neither cue nor source.
 *
 * @param quotation the words
 * @param cue the words that signal the attribution, where there are any
 * @param source the mention of whoever says the words, where one was found
 * @param probability chance that {@code source} is right, from 0 to 1; 0 without a source
 * @param alternatives mentions that may be right instead, the likeliest first
 * @param basis what decided, in a word or two: a construction ({@code inverted after}), {@code
 *     network}; empty where nothing tells
 * @param reported all of what is reported, marked or not, where somebody has looked for it
 */
public record Attribution(
    Quotation quotation,
    Optional<Cue> cue,
    Optional<Mention> source,
    double probability,
    List<Alternative> alternatives,
    String basis,
    Optional<Reported> reported) {

  /**
   * A mention that an attribution may have meant.
   *
   * @param mention the mention
   * @param probability chance that it is the source, from 0 to 1
   */
  public record Alternative(Mention mention, double probability) {}

  /** Creates an attribution of marked words, beyond which nobody has looked. */
  public Attribution(
      Quotation quotation,
      Optional<Cue> cue,
      Optional<Mention> source,
      double probability,
      List<Alternative> alternatives,
      String basis) {
    this(quotation, cue, source, probability, alternatives, basis, Optional.empty());
  }

  public Attribution {
    alternatives = List.copyOf(alternatives);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
  }

  /** Returns the same attribution with all of what is reported. */
  public Attribution with(Reported all) {
    return new Attribution(
        quotation, cue, source, probability, alternatives, basis, Optional.of(all));
  }

  /** Returns the same attribution by another cue. */
  public Attribution with(Cue other) {
    return new Attribution(
        quotation, Optional.of(other), source, probability, alternatives, basis, reported);
  }
}
