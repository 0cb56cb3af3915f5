package org.whosaid.baseline;

import java.util.function.Consumer;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;

/** What is timed against what. */
public enum BenchTarget {
  /** The whole program as it ships. */
  WHOSAID,
  /** Tokens, parts of speech and names by CoreNLP, and nothing else. */
  FLOOR,
  /** Stock CoreNLP's quotation annotator. */
  CORENLP;

  /**
   * Returns a new extractor; what it loads, it loads at first use, but for stock CoreNLP.
   *
   * @param notices takes a sentence when the extractor has to do with less than was asked for
   */
  public Extractor extractor(Consumer<String> notices) {
    return switch (this) {
      case WHOSAID -> QuotationExtractor.learned(Settings.DEFAULT, notices);
      case FLOOR -> CoreNlpLoader.load(FloorExtractor.class, "the floor");
      case CORENLP -> CoreNlpLoader.load(StockExtractor.class, "stock CoreNLP");
    };
  }
}
