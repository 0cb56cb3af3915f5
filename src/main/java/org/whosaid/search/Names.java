package org.whosaid.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the speaker of a claim with the one of a passage. */
final class Names {

  private static final Set<String> TITLES =
      Set.of(
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
          "the",
          "a",
          "an");

  private Names() {}

  /** Returns whether the names can be one speaker's: {@code Mr Sunak}, {@code Rishi Sunak}. */
  static boolean agree(String claimed, Passage passage) {
    List<String> words = words(claimed);
    return words.isEmpty()
        || Stream.of(passage.speaker().split("; ", -1)).anyMatch(name -> agree(words, words(name)))
        || (!passage.called().isEmpty() && words(passage.called()).containsAll(words));
  }

  private static boolean agree(List<String> one, List<String> other) {
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = one.size() <= other.size() ? other : one;
    if (shorter.isEmpty()) {
      return false;
    }
    boolean last = longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
    boolean all = shorter.stream().allMatch(word -> longer.stream().anyMatch(w -> is(w, word)));
    return all && (last || shorter.size() > 1 || longer.get(0).equals(shorter.get(0)));
  }

  /** An initial stands for a name. */
  private static boolean is(String one, String other) {
    return one.equals(other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
  }

  private static List<String> words(String name) {
    String turned = name.replaceFirst("^([^,;]+), ([^,;]+)$", "$2 $1");
    return Phrase.of(turned).words().stream()
        .map(Word::key)
        .filter(key -> !TITLES.contains(key))
        .toList();
  }
}
