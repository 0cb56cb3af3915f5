package org.whosaid.attribute.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.whosaid.model.Processors;

/**
 * The trained network: reads windows and gives every answer to their questions a probability.
 *
 * <p>One session serves all threads; each call computes in its caller's thread, so that the number
 * of documents in work is the number of cores in use, unless one page is to have the whole machine.
 * Its memory is not the JVM's, so nothing but closing frees it.
 */
public final class Encoder implements AutoCloseable {

  private static final String MODEL = "attributor.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Processors processors;

  /**
   * Loads the network.
   *
   * @param processors what computes the answers to one call
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  public Encoder(Processors processors) throws EncoderUnavailableException {
    try (InputStream model =
            Objects.requireNonNull(Encoder.class.getResourceAsStream(MODEL), MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(processors.count());
      // or the threads keep the processors from whoever goes on when the network is done
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
    } catch (LinkageError | OrtException e) {
      throw new EncoderUnavailableException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    Answers into = new Answers();
    Window window = batch.windows().get(index);
    EncoderInput input = EncoderInput.of(batch.stream(), window);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    long[] places = {};
    try {
      for (InputTensors table : InputTensors.of(input, window)) {
        long[] shape = {table.rows(), table.columns()};
        LongBuffer values = LongBuffer.wrap(table.values());
        tensors.put(table.name(), OnnxTensor.createTensor(environment, values, shape));
        places = table.name().equals(InputTensors.PLACES) ? table.values() : places;
      }
      try (OrtSession.Result result = session.run(tensors)) {
        float[][] nulls = (float[][]) result.get("null").orElseThrow().getValue();
        float[] scores = (float[]) result.get("score").orElseThrow().getValue();
        float[] cues = (float[]) result.get("cue").orElseThrow().getValue();
        int pair = 0;
        for (int q = 0; q < window.questions().size(); q++) {
          Window.Question question = window.questions().get(q);
          int end = pair + question.pairs().size();
          into.verdicts()
              .add(
                  verdict(
                      question.span(),
                      index,
                      window,
                      nulls[q],
                      Arrays.copyOfRange(scores, pair, end)));
          pair = end;
        }
        collect(input, places, cues, into.cueOf());
      }
      return into;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  /**
   * Frees the session, once; nobody may be reading.
   *
   * @throws IllegalStateException when it was closed before
   */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder cannot be closed: " + e.getMessage(), e);
    }
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
