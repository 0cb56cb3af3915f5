package org.whosaid.train;

import java.util.List;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.attribute.network.IndirectTrainingWindow;
import org.whosaid.attribute.network.TrainingWindow;
import org.whosaid.attribute.network.TrainingWindows;
import org.whosaid.cast.Cast;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.extract.Lazy;
import org.whosaid.extract.UnavailableException;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Document;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Processors;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;

/** Reads documents as far as the encoder's windows, for training it. */
public final class WindowReader {

  private final QuotationDetector detector = new QuotationDetector();
  private final TrainingWindows windows;
  private final Lazy<CoreNlpAnnotator> annotator =
      new Lazy<>(() -> new CoreNlpAnnotator(Processors.ONE));

  private WindowReader(TrainingWindows windows) {
    this.windows = windows;
  }

  /** Returns a reader of windows to train on. */
  public static WindowReader unanswered() {
    return new WindowReader(TrainingWindows.unanswered());
  }

  /**
   * Returns a reader of windows with what the trained network answers.
   *
   * @throws UnavailableException when the network does not run on this platform
   */
  public static WindowReader answered() {
    try {
      return new WindowReader(TrainingWindows.answered());
    } catch (EncoderUnavailableException e) {
      throw new UnavailableException(e.reason(), e);
    }
  }

  /** Returns the windows of a document; none when it has no marks. */
  public List<TrainingWindow> windows(Document document) {
    List<MarkedSpan> marked = marked(document);
    return marked.isEmpty() ? List.of() : windows.of(chunked(document, marked));
  }

  /** Returns the windows of a document in which attributions are looked for, marked or not. */
  public List<IndirectTrainingWindow> indirect(Document document) {
    return windows.indirect(chunked(document, marked(document)));
  }

  private List<MarkedSpan> marked(Document document) {
    return detector.detect(document.text(), Paragraphs.of(document.text()));
  }

  private ChunkedPage chunked(Document document, List<MarkedSpan> marked) {
    AnnotatedText text =
        annotator.get().annotate(document.text(), Paragraphs.of(document.text()), marked);
    return new Cast(new Page(text, marked)).chunked();
  }
}
