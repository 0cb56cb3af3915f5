package org.whosaid.attribute.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.model.Processors;
import org.whosaid.syntax.ChunkedPage;

/** Lays open what the encoder is shown, for training it, and what it answers, for checking it. */
public final class TrainingWindows {

  private final WordPieces wordPieces = new WordPieces();
  private final @Nullable AttributionHead attribution;

  private TrainingWindows(@Nullable AttributionHead attribution) {
    this.attribution = attribution;
  }

  /** Returns windows to train on, without answers. */
  public static TrainingWindows unanswered() {
    return new TrainingWindows(null);
  }

  /**
   * Returns windows with what the trained network answers.
   *
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static TrainingWindows answered() throws EncoderUnavailableException {
    Encoder encoder = new Encoder(Processors.ONE);
    return new TrainingWindows(new AttributionHead(encoder, Processors.ONE));
  }

  /** Returns the windows of a text. */
  public List<TrainingWindow> of(ChunkedPage chunked) {
    EncoderBatch shown = EncoderBatch.of(chunked, Rules.judge(chunked), wordPieces);
    Map<Integer, NetworkVerdict> answers = answers(shown);
    return shown.windows().stream()
        .map(window -> TrainingWindow.of(chunked.page(), shown.stream(), window, answers))
        .toList();
  }

  /** Returns the windows in which attributions are looked for, marked or not. */
  public List<IndirectTrainingWindow> indirect(ChunkedPage chunked) {
    PieceStream stream = new PieceStream(chunked.page(), wordPieces);
    return SentenceWindows.over(stream).stream()
        .map(window -> IndirectTrainingWindow.of(stream, window))
        .toList();
  }

  private Map<Integer, NetworkVerdict> answers(EncoderBatch shown) {
    if (attribution == null) {
      return Map.of();
    }
    return attribution.read(shown).verdicts().stream()
        .collect(Collectors.toMap(NetworkVerdict::span, Function.identity()));
  }
}
