package org.whosaid.extract;

/** Something that the whole run needs is not there; the message says what and how to get it. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates one whose {@code message} is shown to the user as it is. */
  public UnavailableException(String message) {
    super(message);
  }

  /** Creates one with what caused it. */
  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
