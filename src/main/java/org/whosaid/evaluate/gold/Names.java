package org.whosaid.evaluate.gold;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says whether two names are one.
 *
 * <p>{@code Steve Barclay}, {@code Mr Barclay} and {@code Barclay} are: titles and articles are
 * left out, and then one name has to be the head or the tail of the other, or to be contained in it
 * word by word with the same last word. A bare pronoun is nobody's name.
 */
public final class Names {

  private static final Set<String> TITLES =
      Set.of(
          "the",
          "a",
          "an",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "lord",
          "lady",
          "prof",
          "professor",
          "president",
          "sen",
          "senator",
          "rep",
          "gov",
          "governor",
          "gen",
          "general",
          "admiral",
          "capt",
          "captain",
          "sgt",
          "minister",
          "judge",
          "justice",
          "cllr",
          "councillor",
          "rev",
          "father");
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "his", "their", "its",
          "them");
  private static final Pattern POSSESSIVE =
      Pattern.compile("'s\\b|s'$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_&'-]+");

  private Names() {}

  /** Returns whether {@code given} names whoever one of {@code expected} names. */
  public static boolean isOneOf(String given, List<String> expected) {
    return !isPronoun(given) && expected.stream().anyMatch(name -> same(given, name));
  }

  private static boolean isPronoun(String name) {
    List<String> words = words(name);
    return words.size() == 1 && PRONOUNS.contains(words.get(0));
  }

  /** Returns whether two names are one. */
  public static boolean same(String first, String second) {
    List<String> a = words(first);
    List<String> b = words(second);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    int n = shorter.size();
    int m = longer.size();
    boolean contained =
        new HashSet<>(longer).containsAll(shorter) && shorter.get(n - 1).equals(longer.get(m - 1));
    return contained
        || longer.subList(m - n, m).equals(shorter)
        || longer.subList(0, n).equals(shorter);
  }

  /** Returns whether two names have the same words, titles and articles left out. */
  public static boolean identical(String first, String second) {
    return words(first).equals(words(second));
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replace('\u2019', '\'')
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    List<String> all =
        WORD.matcher(POSSESSIVE.matcher(plain).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .toList();
    List<String> telling = all.stream().filter(word -> !TITLES.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }
}
