package org.whosaid.extract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at first use, once, whichever thread asks first. */
public final class Lazy<T> {

  private final Supplier<T> maker;
  private @Nullable T value;
  private boolean ahead;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Starts to make the value in a thread of its own, the first time. */
  synchronized void makeAhead() {
    if (!ahead) {
      ahead = true;
      Thread thread = new Thread(this::get, "make ahead");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((t, e) -> {}); // whoever gets the value meets it again
      thread.start();
    }
  }

  public synchronized T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
