package org.whosaid.io.write;

import java.io.IOException;

/** An unfinished run cannot be continued; the message says why, in words that end a line. */
public final class CannotResumeException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose {@code reason} names what is not as it was. */
  public CannotResumeException(String reason) {
    super(reason);
  }

  /** Returns what is not as it was. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
