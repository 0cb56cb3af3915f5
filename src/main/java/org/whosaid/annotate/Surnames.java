package org.whosaid.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;

/**
 * The surnames of a document that are words as well.
 *
 * <p>A tagger sees one sentence at a time: it knows {@code Carmen Best} and then takes {@code Best
 * said} for a superlative, and {@code Winter laughed} for the season.
 */
final class Surnames {

  private static final int SHORTEST_WORD = 4;

  private final Set<String> surnames = new HashSet<>();

  /** Collects the last words of names that have several. */
  Surnames(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        boolean ends = i + 1 == tokens.size() || !isPerson(tokens.get(i + 1));
        if (ends && isPerson(tokens.get(i)) && isPerson(tokens.get(i - 1))) {
          surnames.add(tokens.get(i).text());
        }
      }
    }
  }

  /** Returns {@code sentence} with every surname in it as a person's name. */
  Sentence recognisedIn(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    boolean headline = tokens.stream().noneMatch(Surnames::isLowerCase);
    for (int i = 0; i < tokens.size() && !headline; i++) {
      Token token = tokens.get(i);
      if (token.entity() == EntityType.NONE && isSurname(tokens, i)) {
        tokens.set(i, asName(token));
      }
    }
    return new Sentence(tokens, sentence.paragraph());
  }

  /** At its beginning, any word of a sentence has a capital; inside it, names alone. */
  private boolean isSurname(List<Token> tokens, int i) {
    return surnames.contains(tokens.get(i).text()) && (isInside(tokens, i) || acts(tokens, i));
  }

  private static boolean isInside(List<Token> tokens, int i) {
    boolean after = i > 0 && Character.isLowerCase(tokens.get(i - 1).text().codePointAt(0));
    boolean goesOn = i + 1 < tokens.size() && tokens.get(i + 1).isNoun();
    return after && !goesOn;
  }

  private static boolean acts(List<Token> tokens, int i) {
    int next = i + 1;
    while (next < tokens.size() && tokens.get(next).is(PartOfSpeech.ADVERB)) {
      next++;
    }
    return next < tokens.size()
        && (tokens.get(next).is(PartOfSpeech.FINITE_VERB)
            || tokens.get(next).is(PartOfSpeech.MODAL));
  }

  private static boolean isPerson(Token token) {
    return token.entity() == EntityType.PERSON;
  }

  private static boolean isLowerCase(Token token) {
    String text = token.text();
    return text.length() >= SHORTEST_WORD && text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static Token asName(Token token) {
    return new Token(
        token.span(),
        token.text(),
        PartOfSpeech.NAME,
        token.text(),
        EntityType.PERSON,
        token.gender(),
        false);
  }
}
