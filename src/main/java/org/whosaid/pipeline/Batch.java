package org.whosaid.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import org.whosaid.io.Input;
import org.whosaid.io.UnreadableException;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;

/**
 * Reads and extracts many inputs; whatever is wrong with one of them stays with that one.
 *
 * <p>Extractions come in input order, whatever the number of threads.
 */
public final class Batch {

  /** Time that one document may take when a user asks for nothing. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration FOREVER = Duration.ofDays(365);

  private final Extractor extractor;
  private final OrderedWorkers workers;
  private final TimeLimit limit;

  /** Creates a batch on {@code threads} threads, at least one, that waits for each document. */
  public Batch(Extractor extractor, int threads) {
    this(extractor, threads, FOREVER);
  }

  /** Creates a batch that gives up on documents that take longer than {@code patience}. */
  public Batch(Extractor extractor, int threads, Duration patience) {
    this.extractor = extractor;
    this.workers = new OrderedWorkers(threads);
    this.limit = new TimeLimit(patience);
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
    try (TimeLimit.Watch watch = limit.watch()) {
      Extraction extraction = extractAtEase(input);
      return watch.rang() && extraction instanceof Extraction.Failed ? tooSlow(input) : extraction;
    }
  }

  private Extraction extractAtEase(Input input) {
    try {
      return extractor.extract(input.read());
    } catch (UnreadableException e) {
      return new Extraction.Failed(input.source(), e.kind(), e.reason());
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Extraction.Failed(
          input.source(), Failure.INTERNAL, "cannot be processed: " + where(e));
    }
  }

  private Extraction tooSlow(Input input) {
    return new Extraction.Failed(
        input.source(),
        Failure.TOO_SLOW,
        "takes longer than " + limit.limit().toSeconds() + " s; see --timeout");
  }

  /** A failure in our own code: say enough to report it, and go on with the next document. */
  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }
}
