package org.whosaid.attribute.network;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;
import org.whosaid.model.Processors;

/**
 * The lower layers of the network, which read word pieces; the heads above them say what of it
 * matters to whom.
 */
final class Encoder implements AutoCloseable {

  private static final String STATES = "states";

  private final OnnxGraph graph;

  /**
   * Loads the layers.
   *
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  Encoder(Processors processors) throws EncoderUnavailableException {
    this.graph = new OnnxGraph("encoder.onnx", processors);
  }

  /** Returns what {@code head} makes of the states of all pieces, which it is given by name. */
  <T> T read(EncoderInput input, Head<T> head) {
    try (OnnxTensor pieces = graph.tensor(InputTensors.pieces(input))) {
      return graph.run(
          Map.of("pieces", pieces),
          result -> head.of(Map.of(STATES, (OnnxTensor) result.get(STATES).orElseThrow())));
    }
  }

  /** What reads the states of a window. */
  @FunctionalInterface
  interface Head<T> {
    T of(Map<String, OnnxTensor> states);
  }

  @Override
  public void close() {
    graph.close();
  }
}
