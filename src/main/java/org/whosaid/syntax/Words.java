package org.whosaid.syntax;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a phrase, for comparison with those of another. */
public final class Words {

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern AGE = Pattern.compile("(\\d{1,3})-year-old");

  private Words() {}

  /** Returns the age in {@code the 42-year-old vet}. */
  public static OptionalInt age(String phrase) {
    Matcher age = AGE.matcher(phrase);
    return age.find() ? OptionalInt.of(Integer.parseInt(age.group(1))) : OptionalInt.empty();
  }

  /** Returns what stands between the white space of {@code phrase}, as written. */
  public static List<String> split(String phrase) {
    return SPACE.splitAsStream(phrase).filter(word -> !word.isEmpty()).toList();
  }

  /** Returns the words of {@code phrase} in lower case, without punctuation. */
  public static List<String> of(String phrase) {
    return GAP.splitAsStream(phrase.toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty()).toList();
  }
}
