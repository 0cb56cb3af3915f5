package org.whosaid.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.whosaid.cast.NameWord;
import org.whosaid.cast.Nouns;
import org.whosaid.syntax.Words;

/**
 * Reads whom a spokesperson speaks for off the words for her: {@code a spokesman for the BBC},
 * {@code a No10 spokesman}, {@code the ministry’s spokeswoman}.
 *
 * <p>Reads words, since a role or a description comes from anywhere in the text and has no place
 * there. What belongs to the noun goes before what stands before it.
 */
final class Affiliation {

  private static final String SPOKES = "spokes";
  private static final Set<String> PRESS = Set.of("secretary", "officer", "office");
  private static final Set<String> FOR = Set.of("for", "of", "from", "at");

  private Affiliation() {}

  /** Returns the organisation in {@code description}, or the empty string. */
  static String in(String description) {
    List<String> words = Words.split(description);
    for (int i = 0; i < words.size(); i++) {
      int noun = endOfNoun(words, i);
      if (noun > i) {
        List<String> after = complement(words, noun);
        return after.isEmpty() ? before(withoutArticle(words.subList(0, i))) : after(after);
      }
    }
    return "";
  }

  /** Returns where a noun for spokespeople that begins at {@code i} ends, or {@code i}. */
  private static int endOfNoun(List<String> words, int i) {
    List<String> parts = Words.of(words.get(i));
    if (parts.stream().anyMatch(p -> p.startsWith(SPOKES) && p.length() > SPOKES.length())) {
      return i + 1;
    }
    boolean press = parts.equals(List.of("press")) && i + 1 < words.size();
    return press && Words.of(words.get(i + 1)).stream().limit(1).anyMatch(PRESS::contains)
        ? i + 2
        : i;
  }

  /** The words after {@code for}, up to a comma; none where the noun has no such complement. */
  private static List<String> complement(List<String> words, int begin) {
    List<String> complement = new ArrayList<>();
    boolean begins = begin < words.size() && FOR.contains(lower(words.get(begin)));
    if (!begins || !endsWithLetter(words.get(begin - 1))) {
      return complement;
    }
    for (String word : words.subList(begin + 1, words.size())) {
      String free = word.split("[,;]", 2)[0];
      if (!free.isEmpty()) {
        complement.add(free);
      }
      if (free.length() < word.length()) {
        break;
      }
    }
    return complement;
  }

  /** A name, or a word for organisations: {@code the Surrey Police}, {@code the ministry}. */
  private static String after(List<String> words) {
    String body = String.join(" ", withoutArticle(words));
    boolean named = Character.isUpperCase(body.codePointAt(0));
    return named || Nouns.isBody(body) ? body : "";
  }

  /** The capitalised words next to the noun: {@code State Department} of an official one. */
  private static String before(List<String> words) {
    Deque<String> body = new ArrayDeque<>();
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = withoutPossessive(words.get(i));
      boolean capital = word.chars().anyMatch(Character::isUpperCase);
      boolean joins = body.isEmpty() ? WordClass.SMALL_BODY.has(word) : isSmall(word);
      if (!capital && !joins) {
        break;
      }
      body.addFirst(word);
    }
    while (!body.isEmpty() && isSmall(body.getFirst())) {
      body.removeFirst();
    }
    if (!body.isEmpty() || words.isEmpty()) {
      return String.join(" ", body);
    }
    String noun = withoutPossessive(words.get(words.size() - 1));
    return Nouns.isBody(noun) ? noun : "";
  }

  private static List<String> withoutArticle(List<String> words) {
    boolean article = words.size() > 1 && WordClass.ARTICLE.has(lower(words.get(0)));
    return article ? words.subList(1, words.size()) : words;
  }

  private static String withoutPossessive(String word) {
    String noun = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    boolean possessive = noun.endsWith("’") || noun.endsWith("'");
    return possessive ? noun.substring(0, noun.length() - 1) : word;
  }

  private static boolean endsWithLetter(String word) {
    return Character.isLetter(word.codePointBefore(word.length()));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isSmall(String word) {
    return NameWord.SMALL.has(word.toLowerCase(Locale.ROOT));
  }
}
