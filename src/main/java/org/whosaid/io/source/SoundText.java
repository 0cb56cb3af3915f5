package org.whosaid.io.source;

import org.whosaid.model.Failure;

/** Refuses what is no text that anybody wrote, whatever it was decoded from. */
public final class SoundText {

  /** A novel's longest paragraph has a tenth of this; a minified script has more. */
  private static final int LONGEST_LINE = 200_000;

  private SoundText() {}

  /**
   * Returns {@code text} as it is.
   *
   * @throws UnreadableException when it is blank, or holds what no text holds
   */
  public static String checked(String text) throws UnreadableException {
    if (text.isBlank()) {
      throw new UnreadableException(Failure.EMPTY, "is empty");
    }
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line = c == '\n' || c == '\r' ? 0 : line + 1;
      if (c == '\0') {
        throw new UnreadableException(Failure.NOT_TEXT, "is a binary file, not text");
      }
      if (line > LONGEST_LINE) {
        throw new UnreadableException(
            Failure.NOT_TEXT,
            "has a line of more than " + LONGEST_LINE + " characters, which is no prose");
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          throw new UnreadableException(
              Failure.ENCODING, "holds half a character (a lone surrogate)");
        }
        i++;
      }
    }
    return text;
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
