package org.whosaid.attribute;

import java.util.List;

/**
 * Decides, for every marked span of a document, which mention says it, or that nobody does.
 *
 * <p>Decides about all spans of a document together, so that a scorer can let one decision inform
 * the next.
 */
interface Scorer {

  /** Returns a decision for each marked span of the page, in order. */
  List<Decision> decide(Reading reading);
}
