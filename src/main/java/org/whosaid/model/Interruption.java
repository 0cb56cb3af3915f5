package org.whosaid.model;

import java.util.concurrent.CancellationException;

/**
 * How work on a document is stopped from outside: its thread is interrupted, and the loops that
 * take long, over sentences and windows, look whether it was.
 */
public final class Interruption {

  private Interruption() {}

  /**
   * Goes on if the thread was not interrupted.
   *
   * @throws CancellationException if it was
   */
  public static void check() {
    check(Thread.currentThread());
  }

  /**
   * Goes on if the thread for which this one works was not interrupted.
   *
   * @throws CancellationException if it was
   */
  static void check(Thread thread) {
    if (thread.isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
