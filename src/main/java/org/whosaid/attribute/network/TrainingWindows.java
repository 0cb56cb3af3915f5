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
  private final @Nullable Encoder encoder;

  private TrainingWindows(@Nullable Encoder encoder) {
    this.encoder = encoder;
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
    return new TrainingWindows(new Encoder(Processors.ONE));
  }

  /** Returns the windows of a text. */
  public List<TrainingWindow> of(ChunkedPage chunked) {
    EncoderBatch shown = EncoderBatch.of(chunked, Rules.judge(chunked), wordPieces);
    Map<Integer, NetworkVerdict> answers = answers(shown);
    return shown.windows().stream()
        .map(window -> TrainingWindow.of(chunked.page(), shown.stream(), window, answers))
        .toList();
  }

  private Map<Integer, NetworkVerdict> answers(EncoderBatch shown) {
    if (encoder == null) {
      return Map.of();
    }
    return encoder.read(shown).verdicts().stream()
        .collect(Collectors.toMap(NetworkVerdict::span, Function.identity()));
  }
}
