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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.whosaid.model.Processors;

/**
 * A part of the trained network, as ONNX Runtime runs it.
 *
 * <p>One session serves all threads; each call computes in its caller's thread, so that the number
 * of documents in work is the number of cores in use, unless one page is to have the whole machine.
 * Its memory is not the JVM's, so nothing but closing frees it.
 */
final class OnnxGraph implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * Loads the file {@code name}.
   *
   * @param processors what computes the answers to one call
   * @throws EncoderUnavailableException when ONNX Runtime has no native library for this platform
   */
  OnnxGraph(String name, Processors processors) throws EncoderUnavailableException {
    try (InputStream model =
            Objects.requireNonNull(OnnxGraph.class.getResourceAsStream(name), name);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(processors.count());
      // or the threads keep the processors from whoever goes on when the network is done
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // or it adds and normalises in one step, which takes four times as long as in two
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
    } catch (LinkageError | OrtException e) {
      throw new EncoderUnavailableException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What takes the tensors that a run gives, which are gone when it is done. */
  @FunctionalInterface
  interface Reading<T> {
    T of(OrtSession.Result result) throws OrtException;
  }

  /** Runs the graph on {@code inputs} and returns what {@code reading} makes of its outputs. */
  <T> T run(Map<String, OnnxTensor> inputs, Reading<T> reading) {
    try (OrtSession.Result result = session.run(inputs)) {
      return reading.of(result);
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed: " + e.getMessage(), e);
    }
  }

  /** Runs the graph on {@code inputs} and on {@code tables}, each by its name. */
  <T> T run(Map<String, OnnxTensor> inputs, List<InputTensors> tables, Reading<T> reading) {
    Map<String, OnnxTensor> tensors = new HashMap<>(inputs);
    List<OnnxTensor> own = new ArrayList<>();
    try {
      for (InputTensors table : tables) {
        own.add(tensor(table));
        tensors.put(table.name(), own.get(own.size() - 1));
      }
      return run(tensors, reading);
    } finally {
      own.forEach(OnnxTensor::close);
    }
  }

  /** Returns {@code table} for the graph to read, which its user closes. */
  OnnxTensor tensor(InputTensors table) {
    try {
      long[] shape = {table.rows(), table.columns()};
      return OnnxTensor.createTensor(environment, LongBuffer.wrap(table.values()), shape);
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed: " + e.getMessage(), e);
    }
  }

  /**
   * Frees the session, once; nobody may be running it.
   *
   * @throws IllegalStateException when it was closed before
   */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be closed: " + e.getMessage(), e);
    }
  }
}
