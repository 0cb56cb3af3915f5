package org.whosaid.attribute.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.whosaid.model.Processors;

/**
 * The layers of the network that attribute marked words: they give every answer to a window's
 * questions a probability.
 */
final class AttributionHead implements AutoCloseable {

  private final Encoder encoder;
  private final OnnxGraph graph;
  private final Processors processors;

  /**
   * Loads the layers.
   *
   * @param encoder what is below them
   * @param processors what computes the answers to one call
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  AttributionHead(Encoder encoder, Processors processors) throws EncoderUnavailableException {
    this.encoder = encoder;
    this.graph = new OnnxGraph("attributor.onnx", processors);
    this.processors = processors;
  }

  /**
   * What the network says of some windows.
   *
   * @param verdicts one for each question, in order
   * @param cueOf for tokens that it has looked at, the probability that they signal an attribution
   */
  record Answers(List<NetworkVerdict> verdicts, Map<Integer, Double> cueOf) {

    private Answers() {
      this(new ArrayList<>(), new HashMap<>());
    }

    private void add(Answers others) {
      verdicts.addAll(others.verdicts);
      others.cueOf.forEach((token, cue) -> cueOf.merge(token, cue, Math::max));
    }
  }

  /**
   * Reads all windows that have a candidate, each in a run of its own.
   *
   * <p>Not several in one: eight-bit activations share one scale in a run, so what a window answers
   * would depend on its neighbours; and padding costs more than batching saves.
   */
  Answers read(EncoderBatch batch) {
    List<Integer> asked =
        IntStream.range(0, batch.windows().size())
            .filter(i -> !batch.windows().get(i).candidates().isEmpty())
            .boxed()
            .toList();
    Answers answers = new Answers();
    processors.map(asked, i -> read(batch, i)).forEach(answers::add);
    return answers;
  }

  private Answers read(EncoderBatch batch, int index) {
    Window window = batch.windows().get(index);
    EncoderInput input = EncoderInput.of(batch.stream(), window);
    return encoder.read(input, states -> read(index, window, input, states));
  }

  private Answers read(
      int index, Window window, EncoderInput input, Map<String, OnnxTensor> states) {
    List<InputTensors> tables = InputTensors.of(input, window);
    long[] places =
        tables.stream()
            .filter(table -> table.name().equals(InputTensors.PLACES))
            .findFirst()
            .orElseThrow()
            .values();
    return graph.run(states, tables, result -> answers(index, window, input, places, result));
  }

  private static Answers answers(
      int index, Window window, EncoderInput input, long[] places, OrtSession.Result result)
      throws OrtException {
    Answers into = new Answers();
    float[][] nulls = (float[][]) result.get("null").orElseThrow().getValue();
    float[] scores = (float[]) result.get("score").orElseThrow().getValue();
    float[] cues = (float[]) result.get("cue").orElseThrow().getValue();
    int pair = 0;
    for (int q = 0; q < window.questions().size(); q++) {
      Window.Question question = window.questions().get(q);
      int end = pair + question.pairs().size();
      float[] ofPairs = Arrays.copyOfRange(scores, pair, end);
      into.verdicts().add(verdict(question.span(), index, window, nulls[q], ofPairs));
      pair = end;
    }
    collect(input, places, cues, into.cueOf());
    return into;
  }

  @Override
  public void close() {
    graph.close();
  }

  /** Makes probabilities of the logits of nobody, of somebody else and of each candidate. */
  private static NetworkVerdict verdict(
      int span, int index, Window window, float[] nulls, float[] scores) {
    double top = Math.max(nulls[0], nulls[1]);
    for (float score : scores) {
      top = Math.max(top, score);
    }
    double total = Math.exp(nulls[0] - top) + Math.exp(nulls[1] - top);
    for (float score : scores) {
      total += Math.exp(score - top);
    }
    List<Double> probabilities = new ArrayList<>();
    for (float score : scores) {
      probabilities.add(Math.exp(score - top) / total);
    }
    return new NetworkVerdict(
        span,
        index,
        window.candidates(),
        Math.exp(nulls[0] - top) / total,
        Math.exp(nulls[1] - top) / total,
        probabilities);
  }

  private static void collect(
      EncoderInput input, long[] places, float[] cues, Map<Integer, Double> into) {
    for (int i = 0; i < places.length; i++) {
      int token = input.token((int) places[i]);
      if (token != PieceStream.MARKER) {
        into.merge(token, (double) cues[i], Math::max);
      }
    }
  }
}
