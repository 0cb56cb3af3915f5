package org.whosaid.attribute;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;

/** Lays open what the encoder is shown, for training it, and what it answers, for checking it. */
public final class TrainingWindows {

  private final CueLexicon cues = new CueLexicon();
  private final RuleScorer rules = new RuleScorer();
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
    return new TrainingWindows(new Encoder());
  }

  /** Returns the windows of a text; {@code marked} are its marked spans. */
  public List<TrainingWindow> of(AnnotatedText text, List<MarkedSpan> marked) {
    Page page = new Page(text, marked);
    Reading reading = new Reading(page, cues);
    Shown shown = Shown.of(reading, rules.judge(reading), wordPieces);
    Map<Integer, Answer> answers = answers(shown);
    return shown.windows().stream()
        .map(window -> TrainingWindow.of(page, shown.stream(), window, answers))
        .toList();
  }

  private Map<Integer, Answer> answers(Shown shown) {
    if (encoder == null) {
      return Map.of();
    }
    return encoder.read(shown.stream(), shown.windows()).answers().stream()
        .collect(Collectors.toMap(answer -> answer.question().span(), Function.identity()));
  }
}
