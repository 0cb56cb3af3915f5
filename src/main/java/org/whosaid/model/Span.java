package org.whosaid.model;

/**
 * A half-open range {@code [begin, end)} of {@code char} offsets into one document's text.
 *
 * <p>All offsets inside the program are of this one kind; a row turns them into code points,
 * because its readers count characters that way. The spans of a {@link Row} are read by {@link
 * CodePoints#slice}, not by {@link #of}.
 *
 * @param begin offset of the first character
 * @param end offset just past the last character, never less than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  /** Returns the number of characters. */
  public int length() {
    return end - begin;
  }

  /** Returns whether every character of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Returns whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Returns how many characters the two spans share. */
  public int shared(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  /** Returns the characters of this span, verbatim. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** Returns the smallest span that contains both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** Returns what lies between this span and {@code later}, which begins where it ends or after. */
  public Span gapTo(Span later) {
    return new Span(/* begin= */ end, /* end= */ later.begin);
  }

  @Override
  public int compareTo(Span other) {
    int order = Integer.compare(begin, other.begin);
    return order != 0 ? order : Integer.compare(end, other.end);
  }
}
