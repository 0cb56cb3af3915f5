package org.whosaid.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.whosaid.model.Unchecked;

/**
 * Runs a function over many inputs on several threads and hands on the results in input order.
 *
 * <p>At most a few results a thread wait at any time, so memory does not grow with the number of
 * inputs. With one thread everything happens in the caller's; with several, inputs are asked for in
 * a thread of its own, so that a result is handed on while the next input is still to come.
 *
 * <p>What the function throws reaches the caller as it is, on any number of threads, so that it is
 * caught in one way; on several, its stack trace is that of the worker, and says where it arose but
 * not who asked for the run.
 */
public final class OrderedWorkers {

  private static final String FEEDER = "whosaid finding";

  private static final int WAITING_PER_THREAD = 4;

  /**
   * Time that the first input has to itself: models are loaded and code is compiled for it, and
   * whoever worked beside it would only keep its result from coming.
   */
  private static final Duration ALONE = Duration.ofSeconds(1);

  /** Time that work which is broken off has for noticing. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int threads;
  private volatile boolean stopped;

  /** Creates workers on {@code threads} threads, at least one. */
  public OrderedWorkers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  /** What takes the results, in the caller's thread. */
  @FunctionalInterface
  public interface Sink<R> {
    void accept(R result) throws IOException;
  }

  /**
   * Applies {@code work} to all of {@code inputs}, or to those that come before it is asked to
   * stop; ends at the first exception of {@code work}, in input order, or of {@code sink}.
   *
   * @throws IOException whatever {@code sink} throws
   */
  public <T, R> void run(Iterator<T> inputs, Function<T, R> work, Sink<R> sink) throws IOException {
    if (threads == 1) {
      while (!stopped && inputs.hasNext()) {
        sink.accept(work.apply(inputs.next()));
      }
      return;
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      runOn(
          executor,
          inputs,
          input -> stopped ? Optional.empty() : Optional.of(work.apply(input)),
          sink);
    } finally {
      end(executor);
    }
  }

  /** Breaks off what is still in work, so that nobody works on when the caller goes on. */
  private static void end(ExecutorService executor) {
    executor.shutdownNow();
    try {
      executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T, R> void runOn(
      ExecutorService executor, Iterator<T> inputs, Function<T, Optional<R>> work, Sink<R> sink)
      throws IOException {
    BlockingQueue<Future<Optional<R>>> begun =
        new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD - 1);
    Thread feeder = new Thread(() -> feed(executor, inputs, work, begun), FEEDER);
    feeder.setDaemon(true); // who waits for a line that never comes holds nobody up
    feeder.start();
    try {
      for (Optional<R> result = result(begun); result.isPresent(); result = result(begun)) {
        sink.accept(result.get());
      }
    } finally {
      feeder.interrupt();
    }
  }

  /** Begins to work on each input as it comes; an empty result says that it was the last. */
  private <T, R> void feed(
      ExecutorService executor,
      Iterator<T> inputs,
      Function<T, Optional<R>> work,
      BlockingQueue<Future<Optional<R>>> begun) {
    try {
      try {
        boolean first = true;
        while (!stopped && inputs.hasNext()) {
          T input = inputs.next();
          Future<Optional<R>> result = executor.submit(() -> work.apply(input));
          begun.put(result);
          if (first) {
            leaveAlone(result);
            first = false;
          }
        }
        begun.put(CompletableFuture.completedFuture(Optional.empty()));
      } catch (RuntimeException | Error e) {
        begun.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody takes results any more
    }
  }

  private static void leaveAlone(Future<?> first) throws InterruptedException {
    try {
      first.get(ALONE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return; // it is for whoever takes the result
    }
  }

  /** Asks a run to end soon: what is being worked on is finished and handed on, no more begun. */
  public void stop() {
    stopped = true;
  }

  /** Returns whether it was asked to end. */
  public boolean isStopped() {
    return stopped;
  }

  private static <R> R result(BlockingQueue<Future<R>> begun) {
    try {
      return begun.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw Unchecked.cause(e);
    }
  }
}
