package org.whosaid.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.whosaid.cast.Honorifics;
import org.whosaid.cast.PersonName;

/**
 * A speaker's name as it is compared with another across documents: without titles and articles,
 * the surname last. {@code Mr Sunak}, {@code Sunak, Rishi}, {@code the Rev. Ann Cole}.
 *
 * @param words its words, as they are compared
 */
record Name(List<String> words) {

  private static final List<String> ARTICLES = List.of("the", "a", "an");

  Name {
    words = List.copyOf(words);
  }

  /** Returns the name that is written so. */
  static Name of(String written) {
    return new Name(
        Phrase.of(turned(written)).words().stream()
            .filter(word -> !isTitle(word.raw()) && !ARTICLES.contains(word.key()))
            .map(Word::key)
            .toList());
  }

  /** Returns {@code Rishi Sunak} for {@code Sunak, Rishi}, and every other name as it is. */
  static String turned(String written) {
    List<String> parts = Arrays.asList(written.split(", ", -1));
    boolean turned =
        parts.size() == 2 && !parts.get(0).contains(";") && !Honorifics.isPostNominal(parts.get(1));
    return turned ? parts.get(1) + ' ' + parts.get(0) : written;
  }

  private static boolean isTitle(String word) {
    return Honorifics.isTitle(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        || Honorifics.isPostNominal(word)
        || PersonName.isSuffix(word);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns whether it has more than a surname. */
  boolean isFull() {
    return words.size() > 1;
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Returns whether both can be one speaker's: every word of the shorter is in the longer. */
  boolean agrees(Name other) {
    boolean isShorter = words.size() <= other.words.size();
    Name shorter = isShorter ? this : other;
    Name longer = isShorter ? other : this;
    if (shorter.isEmpty()) {
      return false;
    }
    boolean all =
        shorter.words.stream().allMatch(word -> longer.words.stream().anyMatch(w -> is(w, word)));
    boolean end =
        longer.last().equals(shorter.last()) || longer.words.get(0).equals(shorter.words.get(0));
    return all && (end || shorter.isFull());
  }

  /** Returns whether both agree, surnames and, where both have one, first names. */
  boolean isNamesake(Name other) {
    boolean first = !isFull() || !other.isFull() || is(words.get(0), other.words.get(0));
    return agrees(other) && last().equals(other.last()) && first;
  }

  /** An initial stands for a name. */
  private static boolean is(String one, String other) {
    return one.equals(other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
  }
}
