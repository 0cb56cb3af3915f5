package org.whosaid.evaluate.gold;

/** A gold file that is not in its format; the message says how, for people. */
final class MalformedGoldException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedGoldException(String message) {
    super(message);
  }
}
