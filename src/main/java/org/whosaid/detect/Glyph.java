package org.whosaid.detect;

/**
 * The shapes of quotation marks, each with the family it belongs to.
 *
 * <p>A family says which marks do the same work: single marks also serve as apostrophes, double
 * ones do not.
 */
enum Glyph {
  STRAIGHT_DOUBLE(Family.DOUBLE),
  LEFT_DOUBLE(Family.DOUBLE),
  RIGHT_DOUBLE(Family.DOUBLE),
  LOW_DOUBLE(Family.DOUBLE),
  LEFT_GUILLEMET(Family.DOUBLE),
  RIGHT_GUILLEMET(Family.DOUBLE),
  STRAIGHT_SINGLE(Family.SINGLE),
  LEFT_SINGLE(Family.SINGLE),
  RIGHT_SINGLE(Family.SINGLE),
  LOW_SINGLE(Family.SINGLE);

  /** What a mark can do. */
  enum Family {
    DOUBLE,
    SINGLE
  }

  private final Family family;

  Glyph(Family family) {
    this.family = family;
  }

  boolean isSingle() {
    return family == Family.SINGLE;
  }

  boolean isGuillemet() {
    return this == LEFT_GUILLEMET || this == RIGHT_GUILLEMET;
  }

  /** Returns whether {@code c} is, alone, a quotation mark of any shape. */
  static boolean isMark(char c) {
    return switch (c) {
      case '"', '\'', '`', '\u00AB', '\u00BB', '\u2039', '\u203A', '\uFF02' -> true;
      case '\u300C', '\u300D', '\u300E', '\u300F' -> true;
      default -> c >= '\u2018' && c <= '\u201F';
    };
  }

  /** Returns the shape of the mark {@code c}; two single marks in a row make a double one. */
  static Glyph of(char c, boolean doubled) {
    return switch (c) {
      case '"', '\uFF02' -> STRAIGHT_DOUBLE;
      case '\u201C', '\u201F', '\u300C', '\u300E' -> LEFT_DOUBLE;
      case '\u201D', '\u300D', '\u300F' -> RIGHT_DOUBLE;
      case '\u201E' -> LOW_DOUBLE;
      case '\u00AB', '\u2039' -> LEFT_GUILLEMET;
      case '\u00BB', '\u203A' -> RIGHT_GUILLEMET;
      case '\u2018', '\u201B', '`' -> doubled ? LEFT_DOUBLE : LEFT_SINGLE;
      case '\u2019' -> doubled ? RIGHT_DOUBLE : RIGHT_SINGLE;
      case '\u201A' -> doubled ? LOW_DOUBLE : LOW_SINGLE;
      case '\'' -> doubled ? STRAIGHT_DOUBLE : STRAIGHT_SINGLE;
      default -> throw new IllegalArgumentException("not a quotation mark: " + c);
    };
  }
}
