package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.cast.NameWord;
import org.whosaid.cast.Nouns;
import org.whosaid.syntax.Words;

/**
 * Reads whom a spokesperson speaks for off the words for her: {@code a spokesman for the BBC},
 * {@code a No10 spokesman}, {@code the ministry’s spokeswoman}.
 */
final class Affiliation {

  private static final Pattern SPOKESPERSON =
      Pattern.compile(
          "(?iU)(?<before>.*?)\\b(?:spokes\\p{L}+|press (?:secretary|officer|office))\\b"
              + "(?:\\s+(?:for|of|from|at)\\s+(?<after>[^,;]+))?.*");
  private static final Pattern ARTICLE =
      Pattern.compile("(?iU)^(?:a|an|the|one|another|its|their|his|her)\\s+");

  /** Nouns at the end of a name that keeps them small: {@code Surrey police}. */
  private static final Set<String> COMMON =
      Set.of("police", "council", "government", "hospital", "university", "campaign", "army");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  private Affiliation() {}

  /** Returns the organisation in {@code description}, or the empty string. */
  static String in(String description) {
    Matcher spokesperson = SPOKESPERSON.matcher(description);
    if (!spokesperson.matches()) {
      return "";
    }
    String after = spokesperson.group("after");
    return after != null ? after(after) : before(spokesperson.group("before"));
  }

  /** A name, or a word for organisations: {@code the Surrey Police}, {@code the ministry}. */
  private static String after(String words) {
    String body = withoutArticle(words.strip());
    boolean named = !body.isEmpty() && Character.isUpperCase(body.codePointAt(0));
    return named || Nouns.isBody(body) ? body : "";
  }

  /** The capitalised words next to the noun: {@code State Department} of an official one. */
  private static String before(String words) {
    List<String> body = new ArrayList<>();
    List<String> all = new ArrayList<>(Words.split(withoutArticle(words.strip())));
    Collections.reverse(all);
    for (String word : all) {
      String plain = POSSESSIVE.matcher(word).replaceAll("");
      boolean capital = plain.chars().anyMatch(Character::isUpperCase);
      boolean joins = !body.isEmpty() && NameWord.SMALL.has(plain.toLowerCase(Locale.ROOT));
      boolean common = body.isEmpty() && COMMON.contains(plain);
      if (!capital && !joins && !common) {
        break;
      }
      body.add(plain);
    }
    if (body.isEmpty() && !all.isEmpty()) {
      String noun = POSSESSIVE.matcher(all.get(0)).replaceAll("");
      return Nouns.isBody(noun) ? noun : "";
    }
    while (!body.isEmpty()
        && NameWord.SMALL.has(body.get(body.size() - 1).toLowerCase(Locale.ROOT))) {
      body.remove(body.size() - 1);
    }
    Collections.reverse(body);
    return String.join(" ", body);
  }

  private static String withoutArticle(String words) {
    return ARTICLE.matcher(words).replaceFirst("");
  }
}
