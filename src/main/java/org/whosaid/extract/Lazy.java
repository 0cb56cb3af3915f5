package org.whosaid.extract;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made at first use, once, whichever thread asks first.
 *
 * <p>Several models load at a time when one is made ahead: {@code network.makeAhead();
 * tagger.get(); network.get();}. The thread that makes a value ahead ends when it is made.
 */
public final class Lazy<T> {

  /** The name of the thread that makes a value ahead, as a user's thread dump shows it. */
  static final String THREAD = "whosaid loading";

  private final Supplier<T> maker;
  private @Nullable T value;
  private boolean ahead;
  private boolean closed;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Starts to make the value in a thread of its own, the first time. */
  synchronized void makeAhead() {
    if (!ahead) {
      ahead = true;
      Thread thread = new Thread(this::get, THREAD);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((t, e) -> {}); // whoever gets the value meets it again
      thread.start();
    }
  }

  /**
   * Returns the value, which is made if nobody has asked before; waits while another thread makes
   * it.
   *
   * @throws ClosedException once it was let go
   */
  public synchronized T get() {
    if (closed) {
      throw new ClosedException();
    }
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }

  /**
   * Lets the value go, for good; waits while another thread makes it.
   *
   * @param end takes the value, if there is one
   */
  synchronized void close(Consumer<? super T> end) {
    closed = true;
    T made = value;
    value = null;
    if (made != null) {
      end.accept(made);
    }
  }
}
