package org.whosaid.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins words that were broken at the end of a line: {@code Olive Tren-↵ton}, {@code neigh-↵bours}.
 *
 * <p>The hyphen stays, and only the line's end goes, in a word that has one anyway: where the text
 * writes it so elsewhere, or it begins as such words do ({@code well-↵known}).
 */
final class LineEndHyphens implements Repair {

  private static final Pattern BREAK =
      Pattern.compile("(?<=\\p{L})[-\u2010][ \\t]*\\R[ \\t]*(?=\\p{Ll})");

  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

  private static final int LONGEST = 40;

  private static final Set<String> BEGINNINGS =
      Set.of(
          "all", "anti", "best", "child", "co", "cross", "deep", "early", "ex", "far", "fast",
          "first", "five", "four", "free", "front", "full", "half", "hard", "high", "home", "large",
          "late", "left", "long", "low", "mid", "middle", "multi", "near", "new", "non", "old",
          "on", "one", "open", "part", "post", "pre", "pro", "quick", "re", "right", "second",
          "self", "semi", "short", "single", "six", "slow", "small", "so", "state", "ten", "third",
          "three", "top", "two", "vice", "well", "wide", "world", "year");

  @Override
  public Edits edits(String text) {
    Edits edits = new Edits();
    if (text.indexOf('-') < 0 && text.indexOf('\u2010') < 0) {
      return edits;
    }
    Set<String> compounds = compounds(text);
    Matcher broken = BREAK.matcher(text);
    while (broken.find()) {
      String first = text.substring(wordBegin(text, broken.start()), broken.start());
      String second = text.substring(broken.end(), wordEnd(text, broken.end()));
      boolean keeps =
          BEGINNINGS.contains(first.toLowerCase(Locale.ROOT))
              || compounds.contains(first + "-" + second);
      edits.replace(broken.start(), broken.end(), keeps ? "-" : "");
    }
    return edits;
  }

  /** Returns the words with a hyphen that are not broken. */
  private static Set<String> compounds(String text) {
    Set<String> compounds = new HashSet<>();
    Matcher hyphen = HYPHEN.matcher(text);
    while (hyphen.find()) {
      compounds.add(text.substring(wordBegin(text, hyphen.start()), wordEnd(text, hyphen.end())));
    }
    return compounds;
  }

  private static int wordBegin(String text, int end) {
    int begin = end;
    while (begin > 0 && end - begin < LONGEST && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int wordEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && end - begin < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
