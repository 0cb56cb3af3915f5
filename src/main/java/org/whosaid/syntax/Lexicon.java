package org.whosaid.syntax;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words in classes, from a list that gives an example for each.
 *
 * <p>A line of the list is a word, its class and an example, {@code Tuesday TIME She said
 * {time:Tuesday} that it rained.}, with tabs between. A word may be in several classes. The tests
 * of a room run all its examples, so that no entry is there without showing what for. Immutable.
 *
 * @param <C> the classes
 */
public final class Lexicon<C extends Enum<C>> {

  /**
   * A line of the list.
   *
   * @param word in lower case; of verbs and nouns the dictionary form, where the class says so
   * @param wordClass what it is
   * @param example a text that shows what the entry does
   */
  public record Entry<C extends Enum<C>>(String word, C wordClass, String example) {}

  private final List<Entry<C>> entries;
  private final Map<String, Set<C>> classes = new HashMap<>();

  private Lexicon(Class<C> type, List<Entry<C>> entries) {
    this.entries = List.copyOf(entries);
    for (Entry<C> entry : entries) {
      classes.computeIfAbsent(entry.word(), k -> EnumSet.noneOf(type)).add(entry.wordClass());
    }
  }

  /**
   * Returns the list {@code name}, which lies beside {@code owner}.
   *
   * @param type the classes that its words are of
   * @throws IllegalArgumentException when a line names a class that there is not
   */
  public static <C extends Enum<C>> Lexicon<C> read(Class<?> owner, String name, Class<C> type) {
    return new Lexicon<>(
        type, TabFile.read(owner, name).stream().map(cells -> entry(type, cells)).toList());
  }

  private static <C extends Enum<C>> Entry<C> entry(Class<C> type, List<String> cells) {
    C wordClass = Enum.valueOf(type, cells.get(1).toUpperCase(Locale.ROOT));
    return new Entry<>(cells.get(0), wordClass, cells.get(2));
  }

  /** Returns the classes of {@code word}, as the list writes it; none when it is not there. */
  public Set<C> classesOf(String word) {
    return Collections.unmodifiableSet(classes.getOrDefault(word, Set.of()));
  }

  /** Returns whether {@code word}, as the list writes it, is of a class. */
  public boolean has(String word, C wordClass) {
    return classes.getOrDefault(word, Set.of()).contains(wordClass);
  }

  /** Returns the lines of the list, in its order. */
  public List<Entry<C>> entries() {
    return entries;
  }
}
