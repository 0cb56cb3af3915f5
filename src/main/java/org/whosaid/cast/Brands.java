package org.whosaid.cast;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.model.EntityType;
import org.whosaid.model.Token;

/**
 * The words of one document that name a body, though they may look like a surname: {@code TikTok},
 * written like nobody, and {@code Mars}, if there is a {@code Mars Inc.} but no Ada Mars.
 */
final class Brands {

  /** {@code TikTok}, but not {@code McKay} nor {@code DeWitt}. */
  private static final Pattern COINED = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})\\p{Lu}\\p{L}*");

  /** What the surname of a person may begin with, before another capital. */
  private static final Set<String> PREFIXES = Set.of("mac", "fitz", "vander");

  private final Set<String> firms = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  /** Reads the sentences of a document. */
  Brands(List<List<Token>> sentences) {
    for (List<Token> tokens : sentences) {
      for (int i = 1; i < tokens.size(); i++) {
        Token before = tokens.get(i - 1);
        boolean alone = i == 1 || !tokens.get(i - 2).isName();
        if (alone && before.isName() && isLegalForm(tokens.get(i))) {
          firms.add(before.text());
        } else if (isPerson(before) && isPerson(tokens.get(i))) {
          people.add(before.text());
          people.add(tokens.get(i).text());
        }
      }
    }
  }

  private static boolean isPerson(Token token) {
    return token.entity() == EntityType.PERSON;
  }

  private static boolean isLegalForm(Token token) {
    return NameWord.LEGAL_FORM.has(token.text().toLowerCase(Locale.ROOT));
  }

  /** Returns whether {@code token} names a body. */
  boolean has(Token token) {
    String word = token.text();
    return !people.contains(word) && (firms.contains(word) || isCoined(word));
  }

  private static boolean isCoined(String word) {
    Matcher coined = COINED.matcher(word);
    if (!coined.matches()) {
      return false;
    }
    String begin = coined.group(1).toLowerCase(Locale.ROOT);
    return !PREFIXES.contains(begin) && !NameWord.PARTICLE.has(begin);
  }
}
