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
 * Cues that a tagger takes for something else.
 *
 * <p>Where a sentence begins with its cue, {@code Said Ellis: “I doubt it.”}, it sees a man whose
 * first name is Said. There are such men; a document that names one in the middle of a sentence has
 * him at the beginning of others as well. Where one ends with it, {@code “I doubt it,” the post
 * read.}, it sees a read.
 */
final class MissedCues {

  private static final String FIRST = "Said";
  private static final Set<String> LAST = Set.of("read", "reads");

  /** What a quotation may begin with. */
  private static final Set<String> MARKS =
      Set.of("\u201C", "\"", "''", "``", "\u2018", "'", "\u00AB", "\u201E");

  private final Set<String> namesakes = new HashSet<>();

  /** Collects what follows the name in the middle of sentences. */
  MissedCues(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).text().equals(FIRST)) {
          namesakes.add(tokens.get(i + 1).text());
        }
      }
    }
  }

  /** Returns {@code sentence} with the cue that it may begin or end with as a verb. */
  Sentence readIn(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Token> read = null;
    if (isInverted(tokens)) {
      read = new ArrayList<>(tokens);
      read.set(0, verb(tokens.get(0), "say"));
    }
    for (int i = 2; i + 1 < tokens.size(); i++) {
      if (isRead(tokens, i)) {
        read = read == null ? new ArrayList<>(tokens) : read;
        read.set(i, verb(tokens.get(i), "read"));
      }
    }
    return read == null ? sentence : new Sentence(read, sentence.paragraph());
  }

  private static Token verb(Token token, String lemma) {
    return new Token(
        token.span(),
        token.text(),
        PartOfSpeech.FINITE_VERB,
        lemma,
        EntityType.NONE,
        Gender.UNKNOWN,
        false);
  }

  /** {@code “No,” the post read.}, {@code The post read: “No.”} */
  private static boolean isRead(List<Token> tokens, int i) {
    Token next = tokens.get(i + 1);
    return LAST.contains(tokens.get(i).text())
        && tokens.get(i).partOfSpeech().isNoun()
        && tokens.get(i - 1).is(PartOfSpeech.NOUN)
        && (next.text().equals(":") || (next.is(PartOfSpeech.FULL_STOP) && quotes(tokens, i)));
  }

  private static boolean quotes(List<Token> tokens, int end) {
    return tokens.subList(0, end).stream().anyMatch(t -> t.is(PartOfSpeech.CLOSING_MARK));
  }

  private boolean isInverted(List<Token> tokens) {
    if (tokens.size() < 3
        || !tokens.get(0).text().equals(FIRST)
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
