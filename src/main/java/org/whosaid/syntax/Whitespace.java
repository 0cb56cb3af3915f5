package org.whosaid.syntax;

/** White space as rows show it. */
public final class Whitespace {

  private Whitespace() {}

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
