package org.whosaid.detect;

import org.whosaid.syntax.WordClass;

/**
 * What it costs to read a mark as opening, closing or neither, where it stands.
 *
 * <p>Zero is the textbook case; ten is a common sloppiness, {@code “It was late,"}; from sixty on a
 * reading is taken only when every other is worse. The figures were set by hand so that each case
 * of the phenomena list comes out right, and checked on annotated news.
 */
final class MarkCosts {

  static final int NEVER = 1_000_000;

  /** A quotation that its paragraph ends without closing, and that no later one continues. */
  static final int UNCLOSED = 60;

  /** A paragraph that goes on inside marks without reopening them. */
  static final int CARRIED_ON = 40;

  /** A paragraph that reopens the marks of the one before: the rule, so nearly free. */
  static final int REOPENED = 3;

  /** A caption or an advertisement between two paragraphs of one quotation. */
  static final int INTERRUPTED = 6;

  /** An inner quotation left open at the end of a paragraph. */
  static final int INNER_UNCLOSED = 15;

  /** A mark inside a quotation that does nothing there: of two openings, the later one counts. */
  static final int OVERLOOKED = 1;

  private static final int GOOD_STRAY = 70;

  private final String text;

  MarkCosts(String text) {
    this.text = text;
  }

  int open(Mark mark) {
    return openingSide(mark) + wrongWayOpening(mark.glyph()) + (mark.glyph().isSingle() ? 3 : 0);
  }

  private static int openingSide(Mark mark) {
    boolean room = opensAfter(mark.before());
    boolean loose = isSpace(mark.after());
    if (room) {
      return loose ? apart(mark) : 0;
    }
    if (loose) {
      return 80;
    }
    boolean afterPunctuation = ":,;.?!=>".indexOf(mark.before()) >= 0;
    return afterPunctuation ? 5 : insideWord(mark, 80);
  }

  /** A mark with a space on either side; French puts spaces inside its marks. */
  private static int apart(Mark mark) {
    return mark.glyph().isGuillemet() ? 5 : 20;
  }

  /** A mark between letters; a single one may be an apostrophe. */
  private static int insideWord(Mark mark, int single) {
    return mark.glyph().isSingle() ? single : 30;
  }

  private static int wrongWayOpening(Glyph glyph) {
    return switch (glyph) {
      case RIGHT_DOUBLE, RIGHT_SINGLE -> 30;
      case RIGHT_GUILLEMET -> 25;
      default -> 0;
    };
  }

  /** Returns the cost of closing with {@code mark} what {@code opener} opened. */
  int close(Mark mark, Glyph opener) {
    int possessive = mark.glyph().isSingle() && looksPossessive(mark) ? 20 : 0;
    return possessive + closingSide(mark) + pair(opener, mark.glyph());
  }

  /** {@code patients’ needs}: a plural in s with a small letter to follow. */
  private boolean looksPossessive(Mark mark) {
    int next = mark.end() + 1;
    return mark.before() == 's'
        && isSpace(mark.after())
        && next < text.length()
        && Character.isLowerCase(text.charAt(next));
  }

  private static int closingSide(Mark mark) {
    boolean room = closesBefore(mark.after());
    boolean loose = isSpace(mark.before());
    if (room) {
      return loose ? apart(mark) : 0;
    }
    if (loose) {
      return 70;
    }
    boolean afterPunctuation = ".,?!".indexOf(mark.before()) >= 0;
    return afterPunctuation ? 15 : insideWord(mark, 100);
  }

  /** How well two marks go together; {@code “…"} is common, {@code «…”} is not. */
  static int pair(Glyph opener, Glyph closer) {
    if (opener.isSingle() != closer.isSingle()) {
      return 60;
    }
    return switch (closer) {
      case STRAIGHT_DOUBLE -> opener == Glyph.STRAIGHT_DOUBLE ? 0 : 8;
      case RIGHT_DOUBLE ->
          opener == Glyph.LEFT_DOUBLE || opener == Glyph.LOW_DOUBLE
              ? 0
              : opener.isGuillemet() ? 40 : 8;
      case LEFT_DOUBLE -> opener == Glyph.LOW_DOUBLE ? 0 : 30;
      case LEFT_GUILLEMET -> opener == Glyph.RIGHT_GUILLEMET ? 0 : 40;
      case RIGHT_GUILLEMET -> opener == Glyph.LEFT_GUILLEMET ? 0 : 40;
      case STRAIGHT_SINGLE -> opener == Glyph.STRAIGHT_SINGLE ? 0 : 8;
      case RIGHT_SINGLE -> opener == Glyph.LEFT_SINGLE || opener == Glyph.LOW_SINGLE ? 0 : 8;
      case LEFT_SINGLE -> opener == Glyph.LOW_SINGLE ? 0 : 30;
      case LOW_DOUBLE, LOW_SINGLE -> 80;
    };
  }

  /** Returns the cost of an inner quotation opened by {@code mark} inside one of {@code outer}. */
  static int nest(Mark mark, Glyph outer) {
    if (mark.glyph().isSingle() != outer.isSingle()) {
      return 0;
    }
    if (mark.glyph() == Glyph.RIGHT_DOUBLE || mark.glyph() == Glyph.RIGHT_SINGLE) {
      return NEVER;
    }
    return mark.glyph() == outer ? 50 : 20;
  }

  /** Returns the cost of a mark that is no quotation mark at all: an apostrophe, inches, a slip. */
  int stray(Mark mark) {
    return mark.glyph().isSingle() ? apostrophe(mark) : strayDouble(mark);
  }

  private static int strayDouble(Mark mark) {
    if (mark.glyph().isGuillemet()) {
      return isSpace(mark.after()) ? 20 : 50;
    }
    boolean inches = mark.glyph() != Glyph.LEFT_DOUBLE && Character.isDigit(mark.before());
    return inches ? 5 : GOOD_STRAY;
  }

  private int apostrophe(Mark mark) {
    boolean wordBefore = touchesWord(mark.begin() - 1);
    boolean wordAfter = touchesWord(mark.end());
    int wrongWay = mark.glyph() == Glyph.LEFT_SINGLE ? 5 : 0;
    if (wordBefore && wordAfter) {
      return wrongWay;
    }
    if (wordBefore) {
      return wrongWay + afterWord(mark);
    }
    return wrongWay + (wordAfter ? beforeWord(mark) : 60);
  }

  /** The workers’ hall, goin’, 6’ tall. */
  private int afterWord(Mark mark) {
    char last = text.charAt(mark.begin() - 1);
    boolean alone = mark.begin() > 1 && Glyph.isMark(text.charAt(mark.begin() - 2));
    if (last == 'n' && alone) {
      return 0;
    }
    if (last == 's' || last == 'S' || Character.isDigit(last)) {
      return 10;
    }
    return text.startsWith("in", mark.begin() - 2) ? 15 : 30;
  }

  /** The ’90s, rock ’n’ roll, ’em. */
  private int beforeWord(Mark mark) {
    if (Character.isDigit(text.charAt(mark.end()))) {
      return text.startsWith("0s", mark.end() + 1) ? 0 : 7;
    }
    int end = mark.end();
    while (end < text.length() && end < mark.end() + 8 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(mark.end(), end);
    if (WordClass.ELISION.has(word)) {
      return word.length() == 1 ? 0 : 5;
    }
    return mark.leading() || introduced(mark) ? GOOD_STRAY : 45;
  }

  /** {@code He wrote: ‘Many thanks}: what a colon announces begins with a capital letter. */
  private boolean introduced(Mark mark) {
    boolean spaced = mark.begin() > 1 && isSpace(mark.before());
    return spaced
        && ":,".indexOf(text.charAt(mark.begin() - 2)) >= 0
        && Character.isUpperCase(text.charAt(mark.end()));
  }

  private boolean touchesWord(int offset) {
    return offset >= 0 && offset < text.length() && Character.isLetterOrDigit(text.charAt(offset));
  }

  private static boolean opensAfter(char c) {
    return isSpace(c) || "([{-/*_|\u2010\u2011\u2012\u2013\u2014\u2015\u2026".indexOf(c) >= 0;
  }

  private static boolean closesBefore(char c) {
    return isSpace(c) || ".,;:!?)]}-/*_|\u2010\u2011\u2012\u2013\u2014\u2015\u2026".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
