package org.whosaid.attribute.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Links;
import org.whosaid.model.Processors;
import org.whosaid.model.Span;

/** The layers of the network that say which earlier words a mention goes back to. */
final class Linker implements AutoCloseable {

  /** Pieces before a mention that are read with it. */
  private static final int BEFORE = 260;

  /** Pieces after a mention that are read with it. */
  private static final int AFTER = 40;

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

  /** Returns what speaks for each of the words at {@code earlier}, as {@link Links} has it. */
  Optional<Links.Scores> read(PieceStream stream, Span mention, List<Span> earlier) {
    Pieces asking = stream.pieces(mention);
    if (asking == null) {
      return Optional.empty();
    }
    EncoderInput input =
        new EncoderInput(
            stream,
            Math.max(0, asking.first() - BEFORE),
            Math.min(stream.size(), asking.last() + 1 + AFTER));
    List<Pieces> near = new ArrayList<>();
    List<@Nullable Pieces> read = new ArrayList<>();
    for (Span words : earlier) {
      Pieces pieces = stream.pieces(words);
      boolean inside = pieces != null && input.holds(pieces) && pieces.last() < asking.first();
      read.add(inside ? pieces : null);
      if (pieces != null && inside) {
        near.add(pieces);
      }
    }
    if (near.isEmpty()) {
      return Optional.empty();
    }
    List<InputTensors> tables = InputTensors.of(input, asking, near);
    return Optional.of(
        encoder.read(input, states -> read(states, tables, result -> scores(read, result))));
  }

  private <T> T read(
      Map<String, OnnxTensor> states, List<InputTensors> tables, OnnxGraph.Reading<T> reading) {
    Map<String, OnnxTensor> tensors = new HashMap<>(states);
    List<OnnxTensor> own = new ArrayList<>();
    try {
      for (InputTensors table : tables) {
        own.add(graph.tensor(table));
        tensors.put(table.name(), own.get(own.size() - 1));
      }
      return graph.run(tensors, reading);
    } finally {
      own.forEach(OnnxTensor::close);
    }
  }

  private static Links.Scores scores(List<@Nullable Pieces> read, OrtSession.Result result)
      throws OrtException {
    float[] scores = (float[]) result.get("score").orElseThrow().getValue();
    float[] rest = (float[]) result.get("rest").orElseThrow().getValue();
    List<OptionalDouble> earlier = new ArrayList<>();
    int next = 0;
    for (Pieces pieces : read) {
      earlier.add(pieces == null ? OptionalDouble.empty() : OptionalDouble.of(scores[next++]));
    }
    return new Links.Scores(earlier, rest[0], rest[1]);
  }

  @Override
  public void close() {
    graph.close();
  }
}
