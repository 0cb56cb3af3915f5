package org.whosaid.cast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whosaid.syntax.TabFile;

/**
 * Nouns that decide what a definite phrase may stand for, from {@code nouns.tsv}.
 *
 * <p>{@code the company} stands for an organisation. {@code the source} and {@code the witness}
 * stay without a name even where people have been named: texts use them for those whom they do not
 * name.
 */
public final class Nouns {

  /** What a phrase with the noun may stand for. */
  enum NounClass {
    /** An organisation. */
    BODY,
    /** Someone without a name. */
    NAMELESS
  }

  /**
   * A line of the list.
   *
   * @param noun in lower case
   * @param nounClass what it may stand for
   * @param example text whose last quotation is said by {@code {speaker:…}}
   */
  record Entry(String noun, NounClass nounClass, String example) {}

  private static final List<Entry> ENTRIES =
      TabFile.read(Nouns.class, "nouns.tsv").stream().map(Nouns::entry).toList();

  private static final Map<String, NounClass> CLASSES =
      ENTRIES.stream().collect(Collectors.toMap(Entry::noun, Entry::nounClass));

  private Nouns() {}

  private static Entry entry(List<String> cells) {
    NounClass nounClass = NounClass.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    return new Entry(cells.get(0), nounClass, cells.get(2));
  }

  static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns whether {@code noun}, in lower case, is a word for organisations. */
  public static boolean isBody(String noun) {
    return CLASSES.get(noun) == NounClass.BODY;
  }

  /** Returns whether {@code noun}, in lower case, is a word for those without a name. */
  public static boolean isNameless(String noun) {
    return CLASSES.get(noun) == NounClass.NAMELESS;
  }
}
