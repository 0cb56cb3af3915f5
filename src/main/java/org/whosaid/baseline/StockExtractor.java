package org.whosaid.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.whosaid.baseline.StockCoreNlp.StockQuotation;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Lazy;
import org.whosaid.extract.RowBuilder;
import org.whosaid.extract.Settings;
import org.whosaid.extract.UnavailableException;
import org.whosaid.model.Attribution;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Quotation;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;

/**
 * Extracts quotations with stock CoreNLP alone, as rows like ours.
 *
 * <p>CoreNLP knows no cues, no types, no roles and no probabilities: every row is direct, every
 * speaker a person, every answer certain.
 */
final class BaselineExtractor implements Extractor {

  private final Settings settings;
  private final Semaphore texts;
  private final Lazy<StockCoreNlp> stock = new Lazy<>(StockCoreNlp::new);

  private BaselineExtractor(Settings settings, int atATime) {
    if (!StockCoreNlp.isAvailable()) {
      throw new UnavailableException(
          "--attributor corenlp needs CoreNLP's own models, which the jar leaves out: start it with"
              + " the launcher, ./whosaid, which finds them in the Maven repository");
    }
    this.settings = settings;
    this.texts = new Semaphore(atATime);
  }

  /** Returns an extractor that gives the same rows whatever the number of threads. */
  static BaselineExtractor oneAtATime(Settings settings) {
    return new BaselineExtractor(settings, 1);
  }

  /** Returns an extractor that works on as many texts at a time as there are threads. */
  static BaselineExtractor severalAtATime(Settings settings) {
    return new BaselineExtractor(settings, Integer.MAX_VALUE);
  }

  @Override
  public Extraction extract(Document document) {
    Paragraphs paragraphs = Paragraphs.of(document.text());
    StockCoreNlp.Result result = annotate(document.text(), paragraphs);
    RowBuilder builder = new RowBuilder(document, result.text(), settings.minConfidence());
    List<Row> rows = new ArrayList<>();
    for (StockQuotation found : result.quotations()) {
      rows.add(builder.row(attribution(found), speaker(found)));
    }
    return new Extraction.Done(document.source(), rows);
  }

  private StockCoreNlp.Result annotate(String text, Paragraphs paragraphs) {
    texts.acquireUninterruptibly();
    try {
      return stock.get().annotate(text, paragraphs);
    } finally {
      texts.release();
    }
  }

  private static Attribution attribution(StockQuotation found) {
    return new Attribution(
        new Quotation(QuotationType.DIRECT, List.of(found.segment())),
        Optional.empty(),
        found.mention(),
        1,
        List.of());
  }

  private static Optional<Speaker> speaker(StockQuotation found) {
    return found.speaker().map(name -> Speaker.named(name, SpeakerKind.PERSON, 1));
  }
}
