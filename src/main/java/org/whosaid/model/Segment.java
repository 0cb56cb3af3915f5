package org.whosaid.model;

/**
 * One contiguous marked run of a quotation: a paragraph of a continued quotation, or a half of a
 * split one.
 *
 * <p>In {@code He said “no” twice} the outer span covers {@code “no”} and the inner one {@code no}.
 * A mark that is missing in the text (a paragraph of a continued quotation does not close) is
 * missing in the outer span too.
 *
 * @param outer the run with its quotation marks
 * @param inner the words alone, inside {@code outer}
 */
public record Segment(Span outer, Span inner) {

  public Segment {
    if (!outer.contains(inner)) {
      throw new IllegalArgumentException(inner + " is not inside " + outer);
    }
  }
}
