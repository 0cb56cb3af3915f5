package org.whosaid.train;

import java.util.List;
import java.util.Optional;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.attribute.Attributor;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.attribute.network.TrainingPieces;
import org.whosaid.cast.Cast;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.extract.Lazy;
import org.whosaid.extract.UnavailableException;
import org.whosaid.model.Document;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Processors;
import org.whosaid.resolve.SpeakerResolver;
import org.whosaid.resolve.TrainingChoice;
import org.whosaid.syntax.Page;

/** Reads documents as far as the choices among antecedents, for fitting their weights. */
public final class ChoiceReader {

  private final QuotationDetector detector = new QuotationDetector();
  private final Lazy<CoreNlpAnnotator> annotator =
      new Lazy<>(() -> new CoreNlpAnnotator(Processors.ONE));
  private final Lazy<Attributor> attributor = new Lazy<>(ChoiceReader::learned);
  private final SpeakerResolver resolver = new SpeakerResolver();

  private static Attributor learned() {
    try {
      return Attributor.learned(Processors.ONE);
    } catch (EncoderUnavailableException e) {
      throw new UnavailableException(e.reason(), e);
    }
  }

  /**
   * The choices of a document.
   *
   * @param pieces the document as the network reads it
   * @param choices in text order
   */
  public record Choices(TrainingPieces pieces, List<TrainingChoice> choices) {}

  /**
   * Returns the choices of a document; empty when it has no marks.
   *
   * @throws UnavailableException when the network does not run on this platform
   */
  public Optional<Choices> choices(Document document) {
    Paragraphs paragraphs = Paragraphs.of(document.text());
    List<MarkedSpan> marked = detector.detect(document.text(), paragraphs);
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Page page = new Page(annotator.get().annotate(document.text(), paragraphs, marked), marked);
    Cast cast = new Cast(page);
    List<TrainingChoice> choices =
        resolver.choices(cast, attributor.get().attribute(cast.chunked()));
    return Optional.of(new Choices(TrainingPieces.of(cast.chunked()), choices));
  }
}
