package org.whosaid.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets work end in good order when its process is asked to end, by Ctrl-C say.
 *
 * <p>Whoever works says how to be stopped, and when it is over; who ends the process waits for
 * that, but not for long.
 */
final class Shutdown {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Messages messages;
  private volatile @Nullable Runnable stop;

  Shutdown(Messages messages) {
    this.messages = messages;
  }

  /** Says how work that begins now is stopped. */
  void stopBy(Runnable how) {
    stop = how;
  }

  /** Says that the work is over. */
  void isOver() {
    over.countDown();
  }

  /** Stops the work, if there is any, and waits until it is over. */
  void ask() {
    Runnable how = stop;
    if (how == null) {
      return;
    }
    how.run();
    try {
      if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        messages.println("whosaid: stopped in the middle of a long document");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
