package org.whosaid.testing;

import java.util.List;
import java.util.Random;

/** Texts glued together from what trips up programs that read quotation marks. */
public final class RandomText {

  private static final List<String> PIECES =
      List.of(
          "“",
          "”",
          "\"",
          "‘",
          "’",
          "'",
          "«",
          "»",
          "„",
          "``",
          "''",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          " ",
          ", ",
          ". ",
          "?",
          "!",
          ":",
          " – ",
          "(",
          ")",
          "said",
          "Ann Lee",
          "he",
          "she told",
          "the mayor",
          "We won",
          "no",
          "6",
          "’90s",
          "don’t",
          "boys’",
          "\uD83D\uDE00",
          "\uD83D",
          "\u00A0",
          "\t",
          "\u200B",
          "é",
          "Smith",
          "according to",
          "A",
          "\u2028",
          "\u0000".replace('\u0000', '\u0001'));

  private RandomText() {}

  /** Returns a text of {@code pieces} pieces, the same for the same seed. */
  public static String of(long seed, int pieces) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
