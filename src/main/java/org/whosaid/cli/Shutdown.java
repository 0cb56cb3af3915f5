package org.whosaid.cli;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Lets work end in good order when its process is asked to end, by Ctrl-C say.
 *
 * <p>Whoever works says how to be stopped, and when it is over; who ends the process waits for
 * that, but not for long.
 */
final class Shutdown {

  /** What asks a process to end, and its number. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  /** What shells add to the number of the signal that ended a process. */
  private static final int SIGNALLED = 128;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Messages messages;
  private volatile @Nullable Runnable stop;
  private volatile OptionalInt signalled = OptionalInt.empty();

  Shutdown(Messages messages) {
    this.messages = messages;
  }

  /**
   * From now on ends the process in good order when it is asked to.
   *
   * <p>Not by a shutdown hook: those run all at once, and one of them, ONNX Runtime's, frees what
   * work that is still being finished computes with, which is a crash.
   *
   * <p>In a thread of its own, since it takes longer to set up than anything before the first row.
   */
  void listen() {
    Thread listening = new Thread(this::register, "whosaid signals");
    listening.setDaemon(true);
    listening.start();
  }

  private void register() {
    SIGNALS.forEach((name, number) -> Signals.register(name, () -> end(SIGNALLED + number)));
  }

  private void end(int exitCode) {
    signalled = OptionalInt.of(exitCode);
    if (ask()) {
      System.exit(exitCode);
    } else {
      Runtime.getRuntime().halt(exitCode); // without hooks: somebody may still be computing
    }
  }

  /** Returns the exit code of a process whose work ended with {@code exitCode}. */
  int exitCode(int exitCode) {
    return signalled.orElse(exitCode);
  }

  /** Says how work that begins now is stopped. */
  void stopBy(Runnable how) {
    stop = how;
  }

  /** Says that the work is over. */
  void isOver() {
    over.countDown();
  }

  /** Stops the work, if it can be, and returns whether it is over; waits for that. */
  boolean ask() {
    Runnable how = stop;
    if (how == null) {
      return false;
    }
    how.run();
    try {
      if (over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      messages.println("whosaid: stopped in the middle of a long document");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
