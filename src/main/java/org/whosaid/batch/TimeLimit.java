package org.whosaid.batch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread that works on one thing for too long; see {@link
 * org.whosaid.model.Interruption}.
 *
 * <p>It needs a thread of its own, which ends when the limit is closed.
 */
final class TimeLimit implements AutoCloseable {

  private final Duration limit;
  private final ScheduledThreadPoolExecutor clock;

  TimeLimit(Duration limit) {
    this.limit = limit;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "time limit");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true); // or every document would stay until its time is up
  }

  /** Starts to watch the current thread, until the watch is closed. */
  Watch watch() {
    return new Watch(Thread.currentThread());
  }

  /** Ends all watching; no thread stays behind. */
  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** Watches one thread doing one thing. */
  final class Watch implements AutoCloseable {

    private final Thread thread;
    private Future<?> alarm;
    private boolean open = true;
    private boolean rang;

    private Watch(Thread thread) {
      this.thread = thread;
      this.alarm = alarm(limit);
    }

    private Future<?> alarm(Duration time) {
      return clock.schedule(this::ring, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Gives it {@code time} from now on, whatever it had before. */
    synchronized void allow(Duration time) {
      if (!rang && time.compareTo(limit) > 0) {
        alarm.cancel(false);
        alarm = alarm(time);
      }
    }

    private synchronized void ring() {
      if (open) {
        rang = true;
        thread.interrupt();
      }
    }

    /** Ends the watch, and an interruption by it; returns whether the time was up. */
    synchronized boolean end() {
      if (open && rang) {
        Thread.interrupted();
      }
      open = false;
      alarm.cancel(false);
      return rang;
    }

    @Override
    public void close() {
      end();
    }
  }
}
