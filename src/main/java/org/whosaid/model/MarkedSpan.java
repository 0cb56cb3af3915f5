package org.whosaid.model;

import java.util.List;

/**
 * Words between quotation marks, before anyone has asked whether somebody says them.
 *
 * <p>Usually one segment. A passage that runs over several paragraphs, each reopened and only the
 * last one closed, is one marked span with a segment a paragraph.
 *
 * @param segments the marked runs, in text order, never empty, disjoint
 */
public record MarkedSpan(List<Segment> segments) {

  public MarkedSpan {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a marked span needs a segment");
    }
  }

  /** Returns the first segment. */
  public Segment first() {
    return segments.get(0);
  }

  /** Returns the last segment. */
  public Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** Returns the range from the first mark to the last, whatever lies between. */
  public Span outer() {
    return first().outer().union(last().outer());
  }
}
