package org.whosaid.pipeline;

/** The attributors that a user can choose. */
public enum AttributorChoice {
  /** Our own rules. */
  RULES,
  /** Stock CoreNLP's quotation annotator, as the baseline to compare with. */
  CORENLP;

  /** Returns a new extractor; what it loads, it loads at first use. */
  public Extractor extractor(Settings settings) {
    return switch (this) {
      case RULES -> new QuotationExtractor(settings);
      case CORENLP -> new BaselineExtractor(settings);
    };
  }
}
