package org.whosaid.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes words in one way that people and papers write in several. */
final class Spelling {

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

  /** {@code organise}, {@code organisation}, {@code analyse}. */
  private static final Pattern ISE =
      Pattern.compile("(?<=.{3}[a-z])([iy])s(e|ed|es|er|ers|ing|ation|ations)$");

  /** {@code colour}, {@code favourable}; words like {@code hour} and {@code four} are shorter. */
  private static final Pattern OUR =
      Pattern.compile(
          "(?<=^(?:[a-z]{2,6}))our(?=$|s$|ed$|ing$|able$|ably$|ites?$|ful$|hood$|er$|ers$)");

  /** {@code travelled}, {@code counsellor}. */
  private static final Pattern DOUBLE =
      Pattern.compile("(?<=.{3}[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$)");

  private static final Map<String, String> WORDS = words();

  private Spelling() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    InputStream list = Objects.requireNonNull(Spelling.class.getResourceAsStream("spellings.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        words.put(columns[0], columns[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Returns what a word is compared by. */
  static String key(String word) {
    String lower = plain(word).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    String key = lower.indexOf(',') < 0 ? lower : THOUSANDS.matcher(lower).replaceAll("");
    String listed = WORDS.get(key);
    if (listed != null) {
      return listed;
    }
    key = key.contains("our") ? OUR.matcher(key).replaceFirst("or") : key;
    boolean ise = key.contains("is") || key.contains("ys");
    key = ise ? ISE.matcher(key).replaceFirst("$1z$2") : key;
    return key.contains("ll") ? DOUBLE.matcher(key).replaceFirst("l") : key;
  }

  private static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 0x80);
    return ascii
        ? word
        : ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
  }
}
