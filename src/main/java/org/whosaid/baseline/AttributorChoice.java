package org.whosaid.baseline;

import java.util.function.Consumer;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;

/** The attributors that a user can choose. */
public enum AttributorChoice {
  /** Our trained network, with our rules beside it. */
  LEARNED,
  /** Our own rules alone. */
  RULES,
  /** Stock CoreNLP's quotation annotator, as the baseline to compare with. */
  CORENLP;

  /**
   * Returns a new extractor; what it loads, it loads at first use, but for stock CoreNLP.
   *
   * @param notices takes a sentence when the extractor has to do with less than was asked for
   */
  public Extractor extractor(Settings settings, Consumer<String> notices) {
    return switch (this) {
      case LEARNED -> QuotationExtractor.learned(settings, notices);
      case RULES -> QuotationExtractor.byRules(settings, notices);
      case CORENLP ->
          new OneAtATime(CoreNlpLoader.load(StockExtractor.class, "--attributor corenlp"));
    };
  }
}
