package org.whosaid.attribute.network;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Interruption;
import org.whosaid.model.Links;
import org.whosaid.model.Processors;
import org.whosaid.model.Span;

/**
 * The layers of the network that say which earlier words a mention goes back to: who {@code she} is
 * in <i>Ada Cole lost her purse. Then she left.</i>
 *
 * <p>Each mention has a window of its own, most of which is before it, as those that the layers
 * were trained on have it ({@code links.py}); few are asked about.
 */
final class Linker implements AutoCloseable {

  /** Pieces before a mention that are read with it. */
  private static final int BEFORE = 260;

  /** Pieces after a mention that are read with it, as in {@code links.py}. */
  private static final int AFTER = 40;

  /** Pieces of the longest mention that is read. */
  private static final int LONGEST = 60;

  private final Encoder encoder;
  private final OnnxGraph graph;

  /**
   * Loads the layers.
   *
   * @param encoder what is below them
   * @param processors what computes the answer to one call
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  Linker(Encoder encoder, Processors processors) throws EncoderUnavailableException {
    this.encoder = encoder;
    this.graph = new OnnxGraph("linker.onnx", processors);
  }

  /**
   * Returns what speaks for each of the words at {@code earlier}, as {@link Links} has it.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  Optional<Links.Scores> read(PieceStream stream, Span mention, List<Span> earlier) {
    Interruption.check();
    Pieces asking = stream.pieces(mention);
    if (asking == null || asking.length() > LONGEST) {
      return Optional.empty();
    }
    EncoderInput input =
        new EncoderInput(
            stream,
            Math.max(0, asking.first() - BEFORE),
            Math.min(stream.size(), asking.last() + 1 + AFTER));
    List<Pieces> near = new ArrayList<>();
    List<Boolean> isNear = new ArrayList<>();
    for (Span words : earlier) {
      Pieces pieces = inside(input, asking, stream.pieces(words));
      isNear.add(pieces != null);
      if (pieces != null) {
        near.add(pieces);
      }
    }
    if (near.isEmpty()) {
      return Optional.empty();
    }
    List<InputTensors> tables = InputTensors.of(input, asking, near);
    return Optional.of(
        encoder.read(input, states -> graph.run(states, tables, result -> scores(isNear, result))));
  }

  /** Returns {@code pieces} if they are read before those of the mention, or null. */
  private static @Nullable Pieces inside(
      EncoderInput input, Pieces asking, @Nullable Pieces pieces) {
    return pieces != null && input.holds(pieces) && pieces.last() < asking.first() ? pieces : null;
  }

  private static Links.Scores scores(List<Boolean> isNear, OrtSession.Result result)
      throws OrtException {
    float[] scores = (float[]) result.get("score").orElseThrow().getValue();
    float[] rest = (float[]) result.get("rest").orElseThrow().getValue();
    List<OptionalDouble> earlier = new ArrayList<>();
    int next = 0;
    for (boolean near : isNear) {
      earlier.add(near ? OptionalDouble.of(scores[next++]) : OptionalDouble.empty());
    }
    return new Links.Scores(earlier, rest[0], rest[1]);
  }

  @Override
  public void close() {
    graph.close();
  }
}
