package org.whosaid.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits for what another process or thread does, but not for ever: {@code Await.until("a journal of
 * 50 lines", () -> lines(journal) > 50, process::isAlive)}.
 */
public final class Await {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MILLISECONDS_BETWEEN = 5;

  private Await() {}

  /** Waits until {@code condition} holds; fails with {@code what} when it does not come true. */
  public static void until(String what, Callable<Boolean> condition) {
    until(what, condition, () -> true);
  }

  /**
   * Waits until {@code condition} holds; fails with {@code what} when it does not come true, at
   * once when there is no more {@code hope}.
   */
  public static void until(String what, Callable<Boolean> condition, Supplier<Boolean> hope) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean hoped = true;
    while (!holds(what, condition)) {
      if (!hoped || System.nanoTime() > end) {
        throw new AssertionError("did not come: " + what);
      }
      hoped = hope.get();
      pause(what);
    }
  }

  /** Returns whether {@code latch} opens in time. */
  public static boolean latch(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean holds(String what, Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new AssertionError("while waiting for " + what, e);
    }
  }

  private static void pause(String what) {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    }
  }
}
