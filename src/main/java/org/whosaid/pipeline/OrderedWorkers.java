package org.whosaid.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs a function over many inputs on several threads and hands on the results in input order.
 *
 * <p>At most a few results a thread wait at any time, so memory does not grow with the number of
 * inputs. With one thread everything happens in the caller's.
 */
public final class OrderedWorkers {

  private static final int WAITING_PER_THREAD = 4;

  private final int threads;

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
   * Applies {@code work} to all of {@code inputs}; stops at the first exception of {@code sink}.
   *
   * @throws IOException whatever {@code sink} throws
   */
  public <T, R> void run(Iterator<T> inputs, Function<T, R> work, Sink<R> sink) throws IOException {
    if (threads == 1) {
      while (inputs.hasNext()) {
        sink.accept(work.apply(inputs.next()));
      }
      return;
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> waiting = new ArrayDeque<>();
      while (inputs.hasNext() || !waiting.isEmpty()) {
        boolean ready = !waiting.isEmpty() && waiting.peek().isDone();
        if (!ready && waiting.size() < threads * WAITING_PER_THREAD && inputs.hasNext()) {
          T input = inputs.next();
          waiting.add(executor.submit(() -> work.apply(input)));
        } else {
          sink.accept(result(waiting.remove()));
        }
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
