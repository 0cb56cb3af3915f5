package org.whosaid.cast;

import java.util.List;
import org.whosaid.model.Gender;
import org.whosaid.syntax.Lexicon;
import org.whosaid.syntax.Words;

/** Nouns that show the gender of the person they name, from {@code kinship.tsv}. */
public final class Kinship {

  private static final Lexicon<Gender> NOUNS =
      Lexicon.read(Kinship.class, "kinship.tsv", Gender.class);

  private Kinship() {}

  /** Returns the entries; in an example a pronoun goes back to the noun. */
  static List<Lexicon.Entry<Gender>> entries() {
    return NOUNS.entries();
  }

  /** Returns the gender that {@code noun}, in lower case, shows. */
  public static Gender gender(String noun) {
    if (noun.endsWith("woman")) {
      return Gender.FEMALE;
    }
    if (noun.endsWith("man")) {
      return Gender.MALE;
    }
    return NOUNS.classesOf(noun).stream().findFirst().orElse(Gender.UNKNOWN);
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
