package org.whosaid.pipeline;

import org.whosaid.model.Span;

/**
 * Turns {@code char} offsets of one text into code point offsets, in constant time.
 *
 * <p>The two differ after the first character outside the basic plane, an emoji say. Texts without
 * one, nearly all, need no table.
 */
final class CodePoints {

  private static final int STRIDE = 1024;

  private final String text;
  private final int[] pairsBefore;

  CodePoints(String text) {
    this.text = text;
    this.pairsBefore = new int[text.length() / STRIDE + 1];
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STRIDE == 0) {
        pairsBefore[i / STRIDE] = pairs;
      }
      pairs += endsPair(i) ? 1 : 0;
    }
  }

  Span of(Span chars) {
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

  private boolean endsPair(int i) {
    return i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }
}
