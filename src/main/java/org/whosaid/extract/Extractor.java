package org.whosaid.extract;

import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/**
 * Turns a document into rows; implementations are safe for use by several threads.
 *
 * <p>One that holds nothing but memory has nothing to close, so {@code document -> …} is an
 * extractor too.
 */
public interface Extractor extends AutoCloseable {

  /** Returns the rows of {@code document}, in text order. */
  Extraction extract(Document document);

  /** Frees what was loaded; whoever extracts in another thread comes to an end first. */
  @Override
  default void close() {}
}
