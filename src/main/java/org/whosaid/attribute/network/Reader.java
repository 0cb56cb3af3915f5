package org.whosaid.attribute.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.whosaid.model.Processors;

/**
 * The layers of the network that read attributions off a page, marked or not: where a cue begins,
 * and for each cue where its own last word and the first and last words of its source and its
 * content stand.
 */
final class Reader implements AutoCloseable {

  private final Encoder encoder;
  private final OnnxGraph graph;
  private final Processors processors;

  /**
   * Loads the layers.
   *
   * @param encoder what is below them
   * @param processors what reads one page
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  Reader(Encoder encoder, Processors processors) throws EncoderUnavailableException {
    this.encoder = encoder;
    this.graph = new OnnxGraph("reader.onnx", processors);
    this.processors = processors;
  }

  /** Returns the attributions of a page, in the order of their cues, no two of which overlap. */
  List<Reading> read(PieceStream stream) {
    List<Reading> readings = new ArrayList<>();
    processors
        .map(SentenceWindows.over(stream), window -> read(stream, window))
        .forEach(readings::addAll);
    return apart(readings);
  }

  private List<Reading> read(PieceStream stream, SentenceWindow window) {
    EncoderInput input = new EncoderInput(stream, window.begin(), window.end());
    return encoder.read(
        input,
        (Map<String, OnnxTensor> states) ->
            graph.run(states, result -> readings(input, window, result)));
  }

  private static List<Reading> readings(
      EncoderInput input, SentenceWindow window, OrtSession.Result result) throws OrtException {
    long[] cues = (long[]) result.get("cues").orElseThrow().getValue();
    float[] chances = (float[]) result.get("chances").orElseThrow().getValue();
    float[][][] pointers = (float[][][]) result.get("pointers").orElseThrow().getValue();
    float[] nobody = (float[]) result.get("nobody").orElseThrow().getValue();
    float[] calibration = (float[]) result.get("calibration").orElseThrow().getValue();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < cues.length; i++) {
      int piece = (int) cues[i] + window.begin() - 1;
      if (window.coreBegin() <= piece && piece < window.coreEnd()) {
        Pointers of = new Pointers(input, (int) cues[i], pointers[i], nobody[i]);
        of.reading(chances[i], calibration).ifPresent(readings::add);
      }
    }
    return readings;
  }

  /** Leaves out the less likely one of two whose cues overlap. */
  private static List<Reading> apart(List<Reading> readings) {
    List<Reading> kept = new ArrayList<>();
    readings.sort(Comparator.comparingInt(reading -> reading.cue().begin()));
    for (Reading reading : readings) {
      int last = kept.size() - 1;
      if (last < 0 || !kept.get(last).cue().overlaps(reading.cue())) {
        kept.add(reading);
      } else if (kept.get(last).probability() < reading.probability()) {
        kept.set(last, reading);
      }
    }
    return kept;
  }

  @Override
  public void close() {
    graph.close();
  }
}
