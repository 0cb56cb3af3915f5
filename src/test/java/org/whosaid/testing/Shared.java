package org.whosaid.testing;

import java.util.List;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Row;

/** What is slow to load and safe to share between tests. */
public final class Shared {

  private static final Extractor EXTRACTOR =
      QuotationExtractor.learned(
          Settings.DEFAULT,
          notice -> {
            throw new AssertionError(notice);
          });

  private Shared() {}

  /** Loaded once, on first use. */
  private static final class Annotator {
    static final CoreNlpAnnotator INSTANCE = new CoreNlpAnnotator();
  }

  /** Returns the annotator of all tests. */
  public static CoreNlpAnnotator annotator() {
    return Annotator.INSTANCE;
  }

  /** Returns the rows of a text, extracted with the default settings. */
  public static List<Row> rows(String text) {
    Extraction extraction = EXTRACTOR.extract(new Document("test", text));
    if (extraction instanceof Extraction.Done done) {
      return done.rows();
    }
    throw new AssertionError(extraction);
  }
}
