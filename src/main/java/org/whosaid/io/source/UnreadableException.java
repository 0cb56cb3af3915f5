package org.whosaid.io.source;

import org.whosaid.model.Failure;

/** An input that cannot be read; its reason is words that follow {@code path: }. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Failure kind;
  private final String reason;

  public UnreadableException(Failure kind, String reason) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
  }

  /** Returns what sort of trouble it is. */
  public Failure kind() {
    return kind;
  }

  /** Returns why the input cannot be read. */
  public String reason() {
    return reason;
  }
}
