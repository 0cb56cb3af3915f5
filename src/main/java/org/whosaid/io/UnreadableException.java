package org.whosaid.io;

/** An input that cannot be read; its reason is words that follow {@code path: }. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Returns why the input cannot be read. */
  public String reason() {
    return reason;
  }
}
