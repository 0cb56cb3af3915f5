package org.whosaid.resolve;

import java.util.Set;

/** Nouns that show the gender of the person they name. */
final class Kinship {

  static final Set<String> FEMALE =
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

  static final Set<String> MALE =
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
}
