package org.whosaid.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.baseline.StockCoreNlp.StockQuotation;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.RowBuilder;
import org.whosaid.model.Attribution;
import org.whosaid.model.Coreference;
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
 * speaker a person, every answer certain. The models are loaded at once: that takes longer than a
 * single document may.
 */
final class StockExtractor implements Extractor {

  private static final double LEAST_CONFIDENCE = 0;
  private static final double CERTAIN = 1;
  private static final String BASIS = "corenlp";

  private final StockCoreNlp stock = new StockCoreNlp();

  @Override
  public Extraction extract(Document document) {
    Paragraphs paragraphs = Paragraphs.of(document.text());
    StockCoreNlp.Result result = stock.annotate(document.text(), paragraphs);
    RowBuilder builder = new RowBuilder(document, result.text(), LEAST_CONFIDENCE);
    List<Row> rows = new ArrayList<>();
    for (StockQuotation found : result.quotations()) {
      rows.add(builder.row(attribution(found), speaker(found), List.of()));
    }
    return new Extraction.Done(document.source(), rows);
  }

  @Override
  public Optional<Coreference> coreference(Document document) {
    return Optional.of(stock.coreference(document.text()));
  }

  private static Attribution attribution(StockQuotation found) {
    return new Attribution(
        new Quotation(QuotationType.DIRECT, List.of(found.segment())),
        Optional.empty(),
        found.mention(),
        CERTAIN,
        List.of(),
        BASIS);
  }

  private static Optional<Speaker> speaker(StockQuotation found) {
    return found.speaker().map(name -> Speaker.named(List.of(name), SpeakerKind.PERSON, CERTAIN));
  }
}
