package org.whosaid.cast;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whosaid.syntax.Words;

/**
 * Chooses how to spell somebody’s name of all the ways that a document does.
 *
 * <p>Of {@code Ranger Dale Hopwood} and {@code Dale Hopwood}, the words that both have; of {@code
 * Carl J. Nichols} and {@code Carl Nichols}, the second; otherwise whichever has most words, and of
 * those what is there most often.
 */
final class Spelling {

  /** A way to write the name. */
  private static final class Variant {
    final List<String> words;
    final String written;
    final boolean firstName;
    int times;

    Variant(List<String> words, String written, boolean firstName) {
      this.words = words;
      this.written = written;
      this.firstName = firstName;
    }

    boolean isCapitals() {
      return written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** Whether {@code other} is the same without capitals, initials or a word that is no name. */
    boolean givesWayTo(Variant other) {
      int more = words.size() - other.words.size();
      if (more == 0) {
        return isCapitals() && !other.isCapitals() && words.equals(other.words);
      }
      boolean prefixed =
          more > 0
              && !firstName
              && other.firstName
              && words.subList(more, words.size()).equals(other.words);
      return prefixed || (more > 0 && withoutInitials().equals(other.words));
    }

    private List<String> withoutInitials() {
      return words.stream().filter(word -> word.length() > 1).toList();
    }
  }

  private final Map<String, Variant> full = new LinkedHashMap<>();

  /**
   * Takes note of a full name.
   *
   * @param firstName whether its first word is a first name that a list knows
   */
  void add(PersonName name, String written, boolean firstName) {
    List<String> words = name.words().stream().map(PersonName::key).toList();
    full.computeIfAbsent(written, w -> new Variant(words, w, firstName)).times++;
  }

  /** Returns the best of the full names; empty when there is none. */
  String best() {
    return full.values().stream()
        .filter(variant -> full.values().stream().noneMatch(variant::givesWayTo))
        .max(
            Comparator.<Variant>comparingInt(variant -> variant.words.size())
                .thenComparingInt(variant -> variant.times)
                .thenComparingInt(variant -> variant.written.length()))
        .map(variant -> variant.isCapitals() ? capitalized(variant.written) : variant.written)
        .orElse("");
  }

  /** {@code OTTO KERN} is Otto Kern. */
  private static String capitalized(String capitals) {
    return Words.split(capitals).stream()
        .map(
            word ->
                word.length() > 2
                    ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                    : word)
        .collect(Collectors.joining(" "));
  }
}
