package org.whosaid.model;

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
 */
public record Attribution(
    Quotation quotation, Optional<Cue> cue, Optional<Mention> source, double probability) {

  public Attribution {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
  }
}
