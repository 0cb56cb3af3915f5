package org.whosaid.extract;

/**
 * A document that could not be extracted: {@code a.txt: cannot be processed:
 * java.lang.IllegalStateException: …}.
 *
 * <p>No text should cause it; one that does has found a fault in the program, which the cause
 * shows. Other texts can be extracted all the same.
 */
public final class ExtractionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * Creates one.
   *
   * @param source the document as its user knows it, or the empty string
   * @param cause what went wrong
   */
  public ExtractionException(String source, Throwable cause) {
    this(source, "cannot be processed: " + cause);
    initCause(cause);
  }

  /**
   * Creates one without a cause.
   *
   * @param source the document as its user knows it, or the empty string
   * @param reason what is wrong with it, in a few words
   */
  public ExtractionException(String source, String reason) {
    super(source.isEmpty() ? reason : source + ": " + reason);
    this.source = source;
  }

  /** Returns the document as its user knows it; empty for a text without a name. */
  public String source() {
    return source;
  }
}
