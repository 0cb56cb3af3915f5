package org.whosaid.resolve;

import java.util.Set;
import org.whosaid.model.Gender;

/** Nouns that show the gender of the person they name. */
final class Kinship {

  private static final Set<String> FEMALE =
      Set.of(
          "mother",
          "mum",
          "mom",
          "wife",
          "daughter",
          "sister",
          "aunt",
          "niece",
          "grandmother",
          "girl",
          "lady",
          "actress",
          "widow",
          "bride",
          "queen",
          "princess",
          "duchess",
          "girlfriend",
          "waitress",
          "heroine",
          "nun",
          "midwife",
          "mistress",
          "landlady",
          "granddaughter");

  private static final Set<String> MALE =
      Set.of(
          "father",
          "dad",
          "husband",
          "son",
          "brother",
          "uncle",
          "nephew",
          "grandfather",
          "boy",
          "gentleman",
          "actor",
          "widower",
          "groom",
          "king",
          "prince",
          "duke",
          "boyfriend",
          "waiter",
          "hero",
          "monk",
          "priest",
          "landlord",
          "grandson",
          "guy",
          "lad",
          "bloke");

  private Kinship() {}

  /** Returns the gender that {@code noun}, in lower case, shows. */
  static Gender gender(String noun) {
    if (noun.endsWith("woman") || FEMALE.contains(noun)) {
      return Gender.FEMALE;
    }
    return noun.endsWith("man") || MALE.contains(noun) ? Gender.MALE : Gender.UNKNOWN;
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
