package org.whosaid.io.source;

import org.whosaid.model.Document;

/**
 * A document that has been found but not read yet.
 *
 * <p>Reading waits until a thread has time for it, so a folder of a million files costs no memory.
 */
public interface Input {

  /** Returns the document's name in rows and messages. */
  String source();

  /**
   * Reads the document.
   *
   * @throws UnreadableException when that is impossible; the message says why
   */
  Document read() throws UnreadableException;
}
