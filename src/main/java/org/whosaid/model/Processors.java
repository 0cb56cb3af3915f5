package org.whosaid.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** How many processors work on one document. */
public enum Processors {
  /** That of the thread that asks: many documents are read sooner when each has one. */
  ONE,
  /** As many as there are, for somebody who waits for each document. */
  ALL;

  /** Returns their number. */
  public int count() {
    return this == ONE ? 1 : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Returns what {@code work} makes of each of {@code parts}, in their order. Nothing goes on when
   * the call is over, however it ends.
   *
   * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
   */
  public <T, R> List<R> map(List<T> parts, Function<T, R> work) {
    Thread asking = Thread.currentThread();
    Function<T, R> stoppable =
        part -> {
          Interruption.check(asking);
          return work.apply(part);
        };
    if (this == ONE) {
      return parts.stream().map(stoppable).toList();
    }
    return parts.parallelStream().map(part -> attempt(part, stoppable)).toList().stream()
        .map(Processors::result)
        .toList();
  }

  /**
   * Has {@code work} done on each of {@code parts}, as above.
   *
   * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
   */
  public <T> void each(List<T> parts, Consumer<T> work) {
    map(
        parts,
        part -> {
          work.accept(part);
          return part;
        });
  }

  /** A parallel stream does not wait for the others when one part fails, so that none may. */
  private static <T, R> CompletableFuture<R> attempt(T part, Function<T, R> work) {
    try {
      return CompletableFuture.completedFuture(work.apply(part));
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static <R> R result(CompletableFuture<R> attempt) {
    try {
      return attempt.join();
    } catch (CompletionException e) {
      throw Unchecked.cause(e);
    }
  }
}
