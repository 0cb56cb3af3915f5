package org.whosaid.repair;

/** Takes out what nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction. */
final class InvisibleCharacters implements Repair {

  private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F";

  @Override
  public Edits edits(String text) {
    Edits edits = new Edits();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u00AD' && INVISIBLE.indexOf(c) >= 0 && !joinsPictures(text, i)) {
        edits.replace(i, i + 1, "");
      }
    }
    return edits;
  }

  /** Emoji are joined by a character that is part of them. */
  private static boolean joinsPictures(String text, int i) {
    return text.charAt(i) == '\u200D'
        && i > 0
        && !Character.isLetter(text.charAt(i - 1))
        && !Character.isWhitespace(text.charAt(i - 1));
  }
}
