package org.whosaid.cast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whosaid.model.Gender;
import org.whosaid.syntax.TabFile;

/**
 * Words of address before a name, from {@code honorifics.tsv}, and the gender that they show.
 *
 * <p>A title is no part of a name, {@code Mr Orr}, unless the text gives no other name for its
 * bearer but one word: {@code Pope Leo}, {@code Lord Frost}.
 */
public final class Honorifics {

  /**
   * A line of the list.
   *
   * @param title in lower case, without a full stop
   * @param gender of whoever bears it
   * @param kept whether it stays before a name of one word
   * @param noun what its bearer is called without the name, {@code the senator}, or the empty
   *     string
   * @param example a sentence with the name as {@code {name:…}}
   */
  record Entry(String title, Gender gender, boolean kept, String noun, String example) {}

  private static final List<Entry> ENTRIES =
      TabFile.read(Honorifics.class, "honorifics.tsv").stream().map(Honorifics::entry).toList();

  private static final Map<String, Entry> BY_TITLE =
      ENTRIES.stream().collect(Collectors.toMap(Entry::title, Function.identity()));

  private Honorifics() {}

  private static Entry entry(List<String> cells) {
    Gender gender = Gender.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    boolean kept = cells.get(2).equals("kept");
    return new Entry(cells.get(0), gender, kept, cells.get(3), cells.get(4));
  }

  static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns whether {@code word} is a rank or degree that follows a name: {@code KC}. */
  public static boolean isPostNominal(String word) {
    return NameWord.POST_NOMINAL.has(word);
  }

  /** Returns whether {@code word} is a title of address, with or without its full stop. */
  public static boolean isTitle(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && BY_TITLE.containsKey(key(word));
  }

  /** Returns whether {@code word} is a title that a name of one word keeps. */
  static boolean isKept(String word) {
    Entry entry = isTitle(word) ? BY_TITLE.get(key(word)) : null;
    return entry != null && entry.kept();
  }

  /** Returns the gender of whoever bears the title {@code word}. */
  static Gender gender(String word) {
    Entry entry = BY_TITLE.get(key(word));
    return entry == null ? Gender.UNKNOWN : entry.gender();
  }

  /** Returns what the bearer of the title {@code word} is called, or the empty string. */
  static String noun(String word) {
    Entry entry = BY_TITLE.get(key(word));
    return entry == null ? "" : entry.noun();
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
