package org.whosaid.syntax;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells titles by their capitals: {@code “Return of the Living Dead”}.
 *
 * <p>One capitalised word is a title too ({@code “Anita”}), but not before a full stop ({@code
 * “Stop.”}); a question mark or a lower-case word of weight makes it a sentence.
 */
public final class WorkTitles {

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z},]+");
  private static final int LONGEST = 12;

  private WorkTitles() {}

  /** Returns whether {@code words} are written as titles are. */
  public static boolean isTitle(String words) {
    String last = words.strip();
    if (last.isEmpty() || "?!".indexOf(last.charAt(last.length() - 1)) >= 0) {
      return false;
    }
    List<String> parts = GAP.splitAsStream(last).filter(word -> !word.isEmpty()).toList();
    boolean stopped = last.endsWith(".");
    return parts.size() <= LONGEST
        && parts.size() > (stopped ? 1 : 0)
        && isCapital(parts.get(0))
        && parts.stream().allMatch(word -> isCapital(word) || WordClass.SMALL.has(word));
  }

  private static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || !Character.isLetter(first);
  }
}
