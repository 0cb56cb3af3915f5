package org.whosaid.extract;

/**
 * Counts who is inside, so that nothing is taken from under them: once closed, it lets nobody in,
 * and when the last has left, what they used is freed.
 *
 * <p>Closing does not wait, so it can be done from inside, too, and cannot hang.
 */
final class Gate {

  private final Runnable free;
  private int inside;
  private boolean closed;

  /** Creates an open gate; {@code free} is run once, by whoever is last to close or leave. */
  Gate(Runnable free) {
    this.free = free;
  }

  /**
   * Goes in; {@link #leave} has to follow.
   *
   * @throws ClosedException when it is closed
   */
  synchronized void enter() {
    if (closed) {
      throw new ClosedException();
    }
    inside++;
  }

  void leave() {
    if (left()) {
      free.run();
    }
  }

  private synchronized boolean left() {
    inside--;
    return closed && inside == 0;
  }

  /** Closes, the first time. */
  void close() {
    if (closed()) {
      free.run();
    }
  }

  /** Returns whether this was the first time and nobody is inside. */
  private synchronized boolean closed() {
    boolean first = !closed;
    closed = true;
    return first && inside == 0;
  }
}
