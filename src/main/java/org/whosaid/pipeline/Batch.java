package org.whosaid.pipeline;

import java.io.IOException;
import java.util.Iterator;
import org.whosaid.io.Input;
import org.whosaid.io.UnreadableException;
import org.whosaid.model.Extraction;

/**
 * Reads and extracts many inputs; whatever is wrong with one of them stays with that one.
 *
 * <p>Extractions come in input order, whatever the number of threads.
 */
public final class Batch {

  private final Extractor extractor;
  private final OrderedWorkers workers;

  /** Creates a batch on {@code threads} threads, at least one. */
  public Batch(Extractor extractor, int threads) {
    this.extractor = extractor;
    this.workers = new OrderedWorkers(threads);
  }

  /**
   * Extracts all {@code inputs} and hands each extraction to {@code sink}.
   *
   * @throws IOException whatever {@code sink} throws; the inputs left are not read
   */
  public void run(Iterator<Input> inputs, OrderedWorkers.Sink<Extraction> sink) throws IOException {
    workers.run(inputs, this::extract, sink);
  }

  private Extraction extract(Input input) {
    try {
      return extractor.extract(input.read());
    } catch (UnreadableException e) {
      return new Extraction.Failed(input.source(), e.reason());
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Extraction.Failed(input.source(), "cannot be processed: " + where(e));
    }
  }

  /** A failure in our own code: say enough to report it, and go on with the next document. */
  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }
}
