package org.whosaid.cast;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whosaid.syntax.Words;

/**
 * A person's name as written in one place, titles left out, ready to be compared with another.
 *
 * <p>{@code Luis Lacalle Pou}, {@code Lacalle}, {@code Regina Ip Lau Suk-yee}, {@code J. K. Orr},
 * {@code Gerhard Müller}. Case, accents and full stops do not count.
 *
 * @param words the words of the name, a nickname in marks left out: {@code [Steve, Barclay]}
 * @param nickname the nickname in marks or brackets, or the empty string
 */
public record PersonName(List<String> words, String nickname) {

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_MISSPELT = 5;

  public PersonName {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a name without words");
    }
  }

  boolean isFull() {
    return surnameAt() > 0;
  }

  /** Returns the surname where it comes last, as a key: {@code king} for Martin Luther King Jr. */
  String last() {
    return key(words.get(surnameAt()));
  }

  private int surnameAt() {
    int last = words.size() - 1;
    while (last > 0 && isSuffix(words.get(last))) {
      last--;
    }
    return last;
  }

  /** Returns whether {@code word} follows a surname and is none: {@code Jr}. */
  public static boolean isSuffix(String word) {
    return NameWord.SUFFIX.has(key(word));
  }

  /** Returns the first word as a key. */
  String first() {
    return key(words.get(0));
  }

  /** Returns every word that may stand for the whole, as keys; of a double-barrelled one, each. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (String word : nickname.isEmpty() ? words : concat(words, nickname)) {
      keys.add(key(word));
      Stream.of(word.split("-", -1))
          .filter(part -> part.length() > 2)
          .forEach(p -> keys.add(key(p)));
    }
    return keys;
  }

  private static List<String> concat(List<String> words, String nickname) {
    List<String> all = new ArrayList<>(words);
    all.addAll(Words.split(nickname));
    return all;
  }

  /** Returns whether two full names can be one person's. */
  boolean agrees(PersonName other) {
    if (isTailOf(other) || other.isTailOf(this)) {
      return true;
    }
    boolean first =
        sameFirst(first(), other.first()) || isNicknameOf(other) || other.isNicknameOf(this);
    return first && (sharesSurname(other) || misspells(last(), other.last()));
  }

  private boolean isNicknameOf(PersonName other) {
    return !other.nickname.isEmpty() && key(other.nickname).equals(first());
  }

  private static boolean sameFirst(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  /** {@code Luis Lacalle} is Luis Lacalle Pou, and {@code Ann Cole} Ann Cole-Orr. */
  private boolean sharesSurname(PersonName other) {
    return other.keys().contains(last()) || keys().contains(other.last());
  }

  /** {@code Seif Al Dawla} is Aida Seif Al Dawla. */
  private boolean isTailOf(PersonName other) {
    int from = other.words.size() - words.size();
    return from > 0 && keysOf(other.words.subList(from, other.words.size())).equals(keysOf(words));
  }

  private static List<String> keysOf(List<String> words) {
    return words.stream().map(PersonName::key).toList();
  }

  /** Returns whether two long words differ by one letter added, left out, changed or swapped. */
  static boolean misspells(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORTEST_MISSPELT
        || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int begin = 0;
    while (begin < Math.min(a.length(), b.length()) && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - begin
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String left = a.substring(begin, a.length() - end);
    String right = b.substring(begin, b.length() - end);
    boolean swapped =
        left.length() == 2 && new StringBuilder(left).reverse().toString().equals(right);
    return begin > 0 && (swapped || (left.length() <= 1 && right.length() <= 1));
  }

  /** Returns {@code word} in lower case, without accents and full stops. */
  public static String key(String word) {
    String plain = ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
