package org.whosaid.io.source;

/**
 * Makes a text of the bytes of one document: a reader for each {@link InputFormat} of that sort.
 */
@FunctionalInterface
public interface DocumentReader {

  /**
   * Returns what the bytes say.
   *
   * @throws UnreadableException when that is nothing, or they are not in this form
   */
  Content read(byte[] bytes, ReadingOptions options) throws UnreadableException;
}
