package org.whosaid.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English pronouns, by what they show of whom they refer to. */
final class Pronouns {

  /** The gender and number that a pronoun shows. */
  enum Agreement {
    FEMALE,
    MALE,
    /** A thing or a body. */
    NEUTRAL,
    PLURAL
  }

  private static final Map<Agreement, List<String>> THIRD_PERSON =
      Map.of(
          Agreement.FEMALE, List.of("she", "her", "hers", "herself"),
          Agreement.MALE, List.of("he", "him", "his", "himself"),
          Agreement.NEUTRAL, List.of("it", "its", "itself"),
          Agreement.PLURAL, List.of("they", "them", "their", "theirs", "themselves"));

  private static final Set<String> OTHERS =
      Set.of("i", "me", "my", "we", "us", "our", "who", "whom", "whose", "which");

  private Pronouns() {}

  /** Returns whether {@code words} are one pronoun, in any case. */
  static boolean isPronoun(String words) {
    return OTHERS.contains(words.toLowerCase(Locale.ROOT)) || agreement(words).isPresent();
  }

  /** Returns what {@code words} show if they are a pronoun of the third person. */
  static Optional<Agreement> agreement(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return THIRD_PERSON.entrySet().stream()
        .filter(forms -> forms.getValue().contains(lower))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
