package org.whosaid.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Document;
import org.whosaid.model.EntityType;
import org.whosaid.model.Extraction;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Processors;
import org.whosaid.model.Row;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;

/** What is slow to load and safe to share between tests. */
public final class Shared {

  private static final Extractor EXTRACTOR =
      QuotationExtractor.learned(
          Settings.DEFAULT,
          notice -> {
            throw new AssertionError(notice);
          });

  private static final Extractor RULES =
      QuotationExtractor.byRules(
          new Settings(0, Settings.Marked.QUOTATIONS, Settings.Speech.MARKED, List.of()),
          notice -> {
            throw new AssertionError(notice);
          });

  private static final Map<String, Page> PAGES = new ConcurrentHashMap<>();

  private Shared() {}

  /** Loaded once, on first use. */
  private static final class Annotator {
    static final CoreNlpAnnotator INSTANCE = new CoreNlpAnnotator(Processors.ONE);
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
    return rows(EXTRACTOR, text);
  }

  /** Returns the rows of a text by rules alone, with every speaker, however unsure. */
  public static List<Row> rowsByRules(String text) {
    return rows(RULES, text);
  }

  private static List<Row> rows(Extractor extractor, String text) {
    Extraction extraction = extractor.extract(new Document("test", text));
    if (extraction instanceof Extraction.Done done) {
      return done.rows();
    }
    throw new AssertionError(extraction);
  }

  /** Returns the tokens of a text, each with all that annotation adds to it. */
  public static List<String> tokens(AnnotatedText text) {
    List<String> tokens = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        String name = token.entity() == EntityType.NONE ? "O" : token.entity().name();
        tokens.add(
            String.join(" ", token.text(), token.partOfSpeech().name(), token.lemma(), name));
      }
    }
    return tokens;
  }
}
