package org.whosaid.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Row;
import org.whosaid.syntax.Page;

/** What is slow to load and safe to share between tests. */
public final class Shared {

  private static final Extractor EXTRACTOR =
      QuotationExtractor.learned(
          Settings.DEFAULT,
          notice -> {
            throw new AssertionError(notice);
          });

  private static final Map<String, Page> PAGES = new ConcurrentHashMap<>();

  private Shared() {}

  /** Loaded once, on first use. */
  private static final class Annotator {
    static final CoreNlpAnnotator INSTANCE = new CoreNlpAnnotator();
  }

  /** Returns the annotator of all tests. */
  public static CoreNlpAnnotator annotator() {
    return Annotator.INSTANCE;
  }

  /**
   * Returns a text as all stages read it, its marks found and its words annotated; the same for the
   * same text.
   */
  public static Page page(String text) {
    return PAGES.computeIfAbsent(text, Shared::read);
  }

  private static Page read(String text) {
    Paragraphs paragraphs = Paragraphs.of(text);
    List<MarkedSpan> marked = new QuotationDetector().detect(text, paragraphs);
    return new Page(annotator().annotate(text, paragraphs, marked), marked);
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
