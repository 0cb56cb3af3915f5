package org.whosaid.attribute;

import java.util.List;
import org.whosaid.model.Links;
import org.whosaid.syntax.ChunkedPage;

/**
 * Decides, for every marked span of a document, which mention says it, or that nobody does.
 *
 * <p>Decides about all spans of a document together, so that a scorer can let one decision inform
 * the next.
 */
interface Scorer extends AutoCloseable {

  /** Returns a decision for each marked span of the page, in order. */
  List<Verdict> decide(ChunkedPage chunked);

  /** Returns what reads mentions of a page once more; nothing, unless the scorer has learnt it. */
  default Links links(ChunkedPage chunked) {
    return Links.NONE;
  }

  /** Frees what the scorer has loaded; nobody may be deciding, and nobody can any more. */
  @Override
  default void close() {}
}
