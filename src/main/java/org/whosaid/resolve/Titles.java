package org.whosaid.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whosaid.model.Gender;

/** Words of address before a name, which are no part of it, and the gender that they show. */
final class Titles {

  private static final Map<String, Gender> TITLES =
      Map.ofEntries(
          Map.entry("mr", Gender.MALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("lord", Gender.MALE),
          Map.entry("father", Gender.MALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("dame", Gender.FEMALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("baroness", Gender.FEMALE),
          Map.entry("sister", Gender.FEMALE),
          Map.entry("dr", Gender.UNKNOWN),
          Map.entry("prof", Gender.UNKNOWN),
          Map.entry("professor", Gender.UNKNOWN),
          Map.entry("rev", Gender.UNKNOWN),
          Map.entry("reverend", Gender.UNKNOWN),
          Map.entry("hon", Gender.UNKNOWN),
          Map.entry("cllr", Gender.UNKNOWN),
          Map.entry("sen", Gender.UNKNOWN),
          Map.entry("rep", Gender.UNKNOWN),
          Map.entry("gov", Gender.UNKNOWN),
          Map.entry("gen", Gender.UNKNOWN),
          Map.entry("lt", Gender.UNKNOWN),
          Map.entry("col", Gender.UNKNOWN),
          Map.entry("sgt", Gender.UNKNOWN),
          Map.entry("capt", Gender.UNKNOWN));

  private static final Set<String> POST_NOMINALS =
      Set.of("KC", "QC", "SC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD", "MD");

  private Titles() {}

  /** Returns whether {@code word} is a rank or degree that follows a name: {@code KC}. */
  static boolean isPostNominal(String word) {
    return POST_NOMINALS.contains(word);
  }

  /** Returns whether {@code word} is a title of address, with or without its full stop. */
  static boolean isTitle(String word) {
    return TITLES.containsKey(key(word));
  }

  /** Returns the gender of whoever bears the title {@code word}. */
  static Gender gender(String word) {
    return TITLES.getOrDefault(key(word), Gender.UNKNOWN);
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
