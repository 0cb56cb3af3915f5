package org.whosaid.syntax;

import java.text.Normalizer;

/** White space as rows show it, and what takes no space at all. */
public final class Whitespace {

  private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

  private Whitespace() {}

  /** Returns whether nobody sees {@code c}: a soft hyphen, a space or joiner without width. */
  public static boolean isInvisible(char c) {
    return INVISIBLE.indexOf(c) >= 0;
  }

  /** Returns {@code words} without what nobody sees, and each letter in one piece (NFC). */
  static String visible(String words) {
    StringBuilder visible = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (!isInvisible(words.charAt(i))) {
        visible.append(words.charAt(i));
      }
    }
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  /** Returns {@code words} with every run of white space made one space, and none at the ends. */
  public static String fold(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      if (!blank) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }
}
