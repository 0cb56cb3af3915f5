package org.whosaid.extract;

import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/** Turns a document into rows; implementations are safe for use by several threads. */
public interface Extractor {

  /** Returns the rows of {@code document}, in text order. */
  Extraction extract(Document document);
}
