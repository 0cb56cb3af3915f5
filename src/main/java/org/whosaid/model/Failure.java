package org.whosaid.model;

/** The ways in which a document can fail, for counting. */
public enum Failure {
  /** There is no such file, folder or field. */
  MISSING("missing"),
  /** It may not be read. */
  FORBIDDEN("no permission"),
  /** It holds something else than text. */
  NOT_TEXT("not text"),
  /** It is text in an encoding that is unknown, or is not what it claims to be. */
  ENCODING("encoding"),
  /** It is in another language than English; such a document is left out, which is no fault. */
  LANGUAGE("another language"),
  /** It holds nothing. */
  EMPTY("empty"),
  /** It is larger than documents may be. */
  TOO_LARGE("too large"),
  /** Its form is broken: a table, an object, a packed file. */
  DAMAGED("damaged"),
  /** It takes longer than documents may. */
  TOO_SLOW("too slow"),
  /** The program has a fault. */
  INTERNAL("internal");

  private final String label;

  Failure(String label) {
    this.label = label;
  }

  /** Returns whether something is wrong with the document, or it is left out on purpose. */
  public boolean isFault() {
    return this != LANGUAGE;
  }

  /** Returns its name in messages and tables. */
  public String label() {
    return label;
  }
}
