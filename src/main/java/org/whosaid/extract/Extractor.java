package org.whosaid.extract;

import java.util.Optional;
import org.whosaid.model.Coreference;
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

  /** Returns of whom {@code document} speaks, and where; empty from one that does not know. */
  default Optional<Coreference> coreference(Document document) {
    return Optional.empty();
  }

  /** Frees what was loaded; whoever extracts in another thread comes to an end first. */
  @Override
  default void close() {}
}
