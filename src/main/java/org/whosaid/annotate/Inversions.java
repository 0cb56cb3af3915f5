package org.whosaid.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;

/**
 * Sentences that begin with their cue: {@code Said Ellis: “I doubt it.”}
 *
 * <p>A tagger sees a man whose first name is Said. There are such men; a document that names one in
 * the middle of a sentence has him at the beginning of others as well.
 */
final class Inversions {

  private static final String CUE = "Said";

  /** What a quotation may begin with. */
  private static final Set<String> MARKS =
      Set.of("\u201C", "\"", "''", "``", "\u2018", "'", "\u00AB", "\u201E");

  private final Set<String> namesakes = new HashSet<>();

  /** Collects what follows the name in the middle of sentences. */
  Inversions(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).text().equals(CUE)) {
          namesakes.add(tokens.get(i + 1).text());
        }
      }
    }
  }

  /** Returns {@code sentence} with the cue that it may begin with as a verb. */
  Sentence readIn(Sentence sentence) {
    if (!isInverted(sentence.tokens())) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    Token first = tokens.get(0);
    tokens.set(
        0,
        new Token(
            first.span(),
            first.text(),
            PartOfSpeech.FINITE_VERB,
            "say",
            EntityType.NONE,
            Gender.UNKNOWN,
            false));
    return new Sentence(tokens, sentence.paragraph());
  }

  private boolean isInverted(List<Token> tokens) {
    if (tokens.size() < 3
        || !tokens.get(0).text().equals(CUE)
        || !tokens.get(1).partOfSpeech().isName()
        || namesakes.contains(tokens.get(1).text())) {
      return false;
    }
    for (int i = 2; i < tokens.size() && !tokens.get(i).is(PartOfSpeech.FINITE_VERB); i++) {
      if (introduces(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a colon or a comma is followed by words in marks, or a colon by nothing. */
  private static boolean introduces(List<Token> tokens, int i) {
    boolean colon = tokens.get(i).text().equals(":");
    boolean last = i + 1 == tokens.size();
    return last
        ? colon
        : (colon || tokens.get(i).text().equals(",")) && MARKS.contains(tokens.get(i + 1).text());
  }
}
