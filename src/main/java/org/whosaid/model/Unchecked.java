package org.whosaid.model;

/** What was thrown in another thread, where nothing that has to be declared can have been. */
public final class Unchecked {

  private Unchecked() {}

  /**
   * Returns what {@code wrapped} was thrown for, to be thrown as it is.
   *
   * @throws Error if it is one
   */
  public static RuntimeException cause(Exception wrapped) {
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return wrapped.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(wrapped);
  }
}
