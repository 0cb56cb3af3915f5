package org.whosaid.extract;

/** Says that something was asked for after it was closed, which is a fault of whoever asked. */
public final class ClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ClosedException() {
    super("it is closed");
  }
}
