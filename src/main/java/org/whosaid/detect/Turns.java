package org.whosaid.detect;

import java.util.regex.Pattern;
import org.whosaid.model.Span;

/**
 * Tells where another turn of a transcript begins whose every paragraph opens with a mark and none
 * closes: {@code “LOWE: Are you sure?} and then {@code “ORR: I am.}
 */
final class Turns {

  /** {@code ANN LOWE:} */
  private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{Lu}.'’ -]{1,40}:\\s");

  /** {@code (CROSSTALK)}, and nothing else in its paragraph. */
  private static final Pattern STAGE_DIRECTION =
      Pattern.compile("(?:\\(\\p{Lu}[^()]{1,40}\\)|\\[\\p{Lu}[^\\[\\]]{1,40}])\\P{L}{0,4}");

  private Turns() {}

  /** Returns whether the words of a paragraph are another turn than those before them. */
  static boolean begins(String text, Span words) {
    return LABEL.matcher(text).region(words.begin(), words.end()).lookingAt()
        || isStageDirection(text, words);
  }

  /** Returns whether the words of a paragraph tell what happened meanwhile. */
  static boolean isStageDirection(String text, Span words) {
    return STAGE_DIRECTION.matcher(text).region(words.begin(), words.end()).matches();
  }
}
