package org.whosaid.model;

import java.util.List;

/**
 * Words that a text attributes to someone, with the way it marks them.
 *
 * <p>{@code “If they ask,” she said, “we will answer.”} is one quotation of two segments.
 *
 * @param type how the words are marked
 * @param segments the marked runs, in text order, never empty, disjoint
 */
public record Quotation(QuotationType type, List<Segment> segments) {

  public Quotation {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a quotation needs a segment");
    }
  }

  /** Returns the range from the first mark to the last, whatever lies between. */
  public Span outer() {
    return segments.get(0).outer().union(segments.get(segments.size() - 1).outer());
  }
}
