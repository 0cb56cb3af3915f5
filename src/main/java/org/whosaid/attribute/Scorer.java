package org.whosaid.attribute;

import java.util.List;
import org.whosaid.syntax.ChunkedPage;

/**
 * Decides, for every marked span of a document, which mention says it, or that nobody does.
 *
 * <p>Decides about all spans of a document together, so that a scorer can let one decision inform
 * the next.
 */
interface Scorer {

  /** Returns a decision for each marked span of the page, in order. */
  List<Verdict> decide(ChunkedPage chunked);
}
