package org.whosaid.cast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whosaid.model.Gender;
import org.whosaid.syntax.TabFile;
import org.whosaid.syntax.Words;

/** Nouns that show the gender of the person they name, from {@code kinship.tsv}. */
public final class Kinship {

  /**
   * A line of the list.
   *
   * @param noun in lower case
   * @param gender of whoever it names
   * @param example sentences in which a pronoun goes back to the noun
   */
  record Entry(String noun, Gender gender, String example) {}

  private static final List<Entry> ENTRIES =
      TabFile.read(Kinship.class, "kinship.tsv").stream().map(Kinship::entry).toList();

  private static final Map<String, Gender> GENDERS =
      ENTRIES.stream().collect(Collectors.toMap(Entry::noun, Entry::gender));

  private Kinship() {}

  private static Entry entry(List<String> cells) {
    Gender gender = Gender.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    return new Entry(cells.get(0), gender, cells.get(2));
  }

  static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns the gender that {@code noun}, in lower case, shows. */
  public static Gender gender(String noun) {
    if (noun.endsWith("woman")) {
      return Gender.FEMALE;
    }
    return noun.endsWith("man") ? Gender.MALE : GENDERS.getOrDefault(noun, Gender.UNKNOWN);
  }

  /** Returns the gender that the first telling word of {@code role} shows. */
  static Gender genderIn(String role) {
    return Words.of(role).stream()
        .map(Kinship::gender)
        .filter(gender -> gender != Gender.UNKNOWN)
        .findFirst()
        .orElse(Gender.UNKNOWN);
  }
}
