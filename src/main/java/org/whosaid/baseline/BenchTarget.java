package org.whosaid.baseline;

import java.util.List;
import java.util.function.Consumer;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Lazy;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Extraction;

/** What is timed against what. */
public enum BenchTarget {
  /** The whole program as it ships. */
  WHOSAID,
  /** Tokens, parts of speech and names by CoreNLP, and nothing else. */
  FLOOR,
  /** Stock CoreNLP's quotation annotator. */
  CORENLP;

  /**
   * Returns a new extractor; what it loads, it loads at first use.
   *
   * @param notices takes a sentence when the extractor has to do with less than was asked for
   */
  public Extractor extractor(Consumer<String> notices) {
    return switch (this) {
      case WHOSAID -> QuotationExtractor.learned(Settings.DEFAULT, notices);
      case FLOOR -> floor();
      case CORENLP -> BaselineExtractor.severalAtATime(Settings.DEFAULT);
    };
  }

  private static Extractor floor() {
    Lazy<FloorCoreNlp> floor = new Lazy<>(FloorCoreNlp::new);
    return document -> {
      floor.get().annotate(document.text());
      return new Extraction.Done(document.source(), List.of());
    };
  }
}
