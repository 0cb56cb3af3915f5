package org.whosaid.io.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages, by the small words that hold its sentences together: they are
 * a fifth of the words of an English text, and hardly one word in a hundred of any other.
 *
 * <p>That is all that is asked here; to say which other language it is takes a library and a second
 * at the start of every run.
 */
final class Language {

  /**
   * Words that other languages do not write so: no {@code in}, {@code a}, {@code is}, {@code was}.
   */
  private static final Set<String> SMALL =
      Set.of(
          "the", "and", "to", "that", "with", "it", "his", "she", "they", "are", "were", "been",
          "have", "has", "from", "this", "not", "but", "which", "who", "would", "will", "their",
          "there", "you", "said", "what", "when", "about", "of", "for");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");

  /** As many words as tell. */
  private static final int MOST = 2000;

  private static final int FEW = 20;
  private static final double ENGLISH = 0.04;

  private Language() {}

  /**
   * Returns whether {@code text} is in another language; a text of a few words, however often,
   * never is.
   */
  static boolean isOther(String text) {
    int words = 0;
    int small = 0;
    int foreign = 0;
    Set<String> distinct = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (words < MOST && word.find()) {
      words++;
      distinct.add(word.group());
      small += SMALL.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
      foreign += isLatin(word.group()) ? 0 : 1;
    }
    boolean script = foreign > words / 2;
    return (distinct.size() >= FEW && small < ENGLISH * words) || (words >= FEW / 4 && script);
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
