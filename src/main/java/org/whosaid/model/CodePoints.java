package org.whosaid.model;

/**
 * Turns {@code char} offsets of one text into code point offsets in constant time, and back in one
 * that hardly grows with it.
 *
 * <p>The two differ after the first character outside the basic plane, an emoji say. Texts without
 * one, nearly all, need no table.
 */
public final class CodePoints {

  private static final int STRIDE = 1024;

  private final String text;
  private final int[] pairsBefore;

  /** Counts the surrogate pairs of {@code text}. */
  public CodePoints(String text) {
    this.text = text;
    this.pairsBefore = new int[text.length() / STRIDE + 1];
    int pairs = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i % STRIDE == 0) {
        pairsBefore[i / STRIDE] = pairs;
      }
      pairs += endsPair(i) ? 1 : 0;
    }
  }

  /** Returns a span of UTF-16 offsets as one of code point offsets. */
  public Span of(Span chars) {
    return new Span(of(chars.begin()), of(chars.end()));
  }

  private int of(int offset) {
    int block = Math.min(offset / STRIDE, pairsBefore.length - 1);
    int pairs = pairsBefore[block];
    for (int i = block * STRIDE; i < offset; i++) {
      pairs += endsPair(i) ? 1 : 0;
    }
    return offset - pairs;
  }

  /** Returns the number of code points of the text. */
  public int length() {
    return of(text.length());
  }

  /**
   * Returns the characters of a span of code point offsets, as the segments of a {@link Row} are.
   *
   * @throws IndexOutOfBoundsException when the span reaches beyond the text
   */
  public String slice(Span codePoints) {
    return chars(codePoints).of(text);
  }

  /**
   * Returns a span of code point offsets as one of UTF-16 offsets; the other way round is {@link
   * #of(Span)}.
   *
   * @throws IndexOutOfBoundsException when the span reaches beyond the text
   */
  public Span chars(Span codePoints) {
    return new Span(charOffset(codePoints.begin()), charOffset(codePoints.end()));
  }

  private int charOffset(int codePoint) {
    int low = 0;
    int high = pairsBefore.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pointsBefore(middle) <= codePoint) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int start = low * STRIDE;
    return text.offsetByCodePoints(
        endsPair(start) ? start + 1 : start, codePoint - pointsBefore(low));
  }

  private int pointsBefore(int block) {
    return block * STRIDE - pairsBefore[block];
  }

  private boolean endsPair(int i) {
    return i > 0
        && i < text.length()
        && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }
}
