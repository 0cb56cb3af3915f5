package org.whosaid.attribute;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.whosaid.model.Interruption;

/**
 * The trained network: reads windows and gives every answer to their questions a probability.
 *
 * <p>One session serves all threads; each call computes in its caller's thread, so that the number
 * of documents in work is the number of cores in use.
 */
final class Encoder {

  private static final String MODEL = "attributor.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * Loads the network.
   *
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  Encoder() throws EncoderUnavailableException {
    try (InputStream model =
            Objects.requireNonNull(Encoder.class.getResourceAsStream(MODEL), MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
    } catch (LinkageError | OrtException e) {
      throw new EncoderUnavailableException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the network says of some windows.
   *
   * @param answers one for each question, in order
   * @param cueOf for tokens that it has looked at, the probability that they signal an attribution
   */
  record Answers(List<Answer> answers, Map<Integer, Double> cueOf) {}

  /**
   * Reads all {@code windows} that have a candidate, one after the other.
   *
   * <p>Not several at a time: eight-bit activations share one scale in a run, so what a window
   * answers would hang on its neighbours, and padding costs more than company saves.
   */
  Answers read(PieceStream stream, List<Window> windows) {
    Answers answers = new Answers(new ArrayList<>(), new HashMap<>());
    for (Window window : windows) {
      Interruption.check();
      if (!window.candidates().isEmpty()) {
        read(EncoderInput.of(stream, window), window, answers);
      }
    }
    return answers;
  }

  private void read(EncoderInput input, Window window, Answers into) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    long[] places = {};
    try {
      for (Table table : Table.of(input, window)) {
        long[] shape = {table.rows(), table.columns()};
        LongBuffer values = LongBuffer.wrap(table.values());
        tensors.put(table.name(), OnnxTensor.createTensor(environment, values, shape));
        places = table.name().equals(Table.PLACES) ? table.values() : places;
      }
      try (OrtSession.Result result = session.run(tensors)) {
        float[][] nulls = (float[][]) result.get("null").orElseThrow().getValue();
        float[] scores = (float[]) result.get("score").orElseThrow().getValue();
        float[] cues = (float[]) result.get("cue").orElseThrow().getValue();
        collect(window, nulls, scores, into.answers());
        collect(input, places, cues, into.cueOf());
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static void collect(Window window, float[][] nulls, float[] scores, List<Answer> into) {
    int pair = 0;
    for (int q = 0; q < window.questions().size(); q++) {
      Window.Question question = window.questions().get(q);
      into.add(answer(window, question, nulls[q], scores, pair));
      pair += question.pairs().size();
    }
  }

  private static Answer answer(
      Window window, Window.Question question, float[] nulls, float[] scores, int begin) {
    int end = begin + question.pairs().size();
    double top = Math.max(nulls[0], nulls[1]);
    for (int i = begin; i < end; i++) {
      top = Math.max(top, scores[i]);
    }
    double total = Math.exp(nulls[0] - top) + Math.exp(nulls[1] - top);
    for (int i = begin; i < end; i++) {
      total += Math.exp(scores[i] - top);
    }
    List<Double> candidates = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      candidates.add(Math.exp(scores[i] - top) / total);
    }
    return new Answer(
        window,
        question,
        Math.exp(nulls[0] - top) / total,
        Math.exp(nulls[1] - top) / total,
        candidates);
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
