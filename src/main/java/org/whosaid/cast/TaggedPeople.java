package org.whosaid.cast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Verb;

/**
 * The words that a tagger takes for people's names, without those that it mistakes for them:
 * places, firms, magazines, peoples, and whatever it takes for something else more often.
 */
final class TaggedPeople {

  /** What one {@code magazine} after a name counts against tags as a person. */
  private static final int AGAINST = -2;

  private final Page page;
  private final Brands brands;
  private final Set<String> acronyms = new HashSet<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private final Set<Token> names = new HashSet<>();

  /** Reads the whole document. */
  TaggedPeople(Page page) {
    this.page = page;
    List<List<Token>> sentences = page.sentences().stream().map(Sentence::tokens).toList();
    this.brands = new Brands(sentences);
    sentences.forEach(this::addAcronyms);
    sentences.forEach(this::addVotes);
    sentences.forEach(this::addNames);
  }

  /** Returns the words. */
  Set<Token> names() {
    return names;
  }

  /** Returns whether {@code token} names a body, however it is tagged. */
  boolean isBrand(Token token) {
    return brands.has(token);
  }

  /** {@code Roads and Transport Authority (RTA)}. */
  private void addAcronyms(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean bracketed =
          tokens.get(i - 1).text().equals("(") && tokens.get(i + 1).text().equals(")");
      if (bracketed && isAcronym(tokens.get(i))) {
        acronyms.add(tokens.get(i).text());
      }
    }
  }

  /** Counts how often a name is tagged as a person, and takes off what speaks against it. */
  private void addVotes(List<Token> tokens) {
    for (int i = 0, end; i < tokens.size(); i = end) {
      end = endOfRun(tokens, i);
      EntityType type = tokens.get(i).entity();
      if (type != EntityType.NONE) {
        int person = type == EntityType.PERSON ? 1 : -1;
        votes.merge(words(tokens, i, end), isOutlet(tokens, end) ? AGAINST : person, Integer::sum);
      }
    }
  }

  private void addNames(List<Token> tokens) {
    for (int i = 0, end; i < tokens.size(); i = end) {
      end = endOfRun(tokens, i);
      if (tokens.get(i).entity() == EntityType.PERSON && !isThing(tokens, i, end)) {
        for (int k = i; k < end; k++) {
          add(tokens, k);
        }
      }
    }
  }

  private void add(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean person = !acronyms.contains(token.text()) && !endsInMark(token) && !brands.has(token);
    if (person && !page.isMarked(token) && !isSeveral(tokens, i)) {
      names.add(token);
    }
  }

  /** Returns where the run of tokens with the tag of token {@code begin} ends. */
  static int endOfRun(List<Token> tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size() && tokens.get(end).entity() == tokens.get(begin).entity()) {
      end++;
    }
    return end;
  }

  private String words(List<Token> tokens, int begin, int end) {
    return page.words(tokens.get(begin).span().union(tokens.get(end - 1).span()));
  }

  private boolean isThing(List<Token> tokens, int begin, int end) {
    String last = lower(tokens.get(end - 1));
    boolean several = end - begin > 1;
    boolean named =
        several
            ? isPlace(tokens, begin, last) || NameWord.endsFirm(tokens, end - 1)
            : NameWord.THING.has(last);
    return named
        || NameWord.endsFirm(tokens, end) // tagged apart
        || isOutlet(tokens, end)
        || isAdjective(tokens, begin, end)
        || votes.getOrDefault(words(tokens, begin, end), 1) < 0;
  }

  /** {@code Lincoln City}, {@code in Byron Bay}. */
  private static boolean isPlace(List<Token> tokens, int begin, String last) {
    boolean there = begin > 0 && NameWord.isLocative(tokens.get(begin - 1));
    return Nouns.isPlace(last) || (there && NameWord.LANDMARK.has(last));
  }

  /** {@code Marie Claire magazine}. */
  private static boolean isOutlet(List<Token> tokens, int end) {
    return end < tokens.size() && NameWord.OUTLET.has(lower(tokens.get(end)));
  }

  /** {@code the African-American community}. */
  private static boolean isAdjective(List<Token> tokens, int begin, int end) {
    return end < tokens.size()
        && tokens.get(end).isNoun()
        && tokens.subList(begin, end).stream()
            .allMatch(token -> token.is(PartOfSpeech.ADJECTIVE) || token.is(PartOfSpeech.HYPHEN));
  }

  /** {@code Sami were}: a people, or a body. */
  private static boolean isSeveral(List<Token> tokens, int i) {
    boolean alone =
        i == 0 || (tokens.get(i - 1).entity() != EntityType.PERSON && !isAnd(tokens.get(i - 1)));
    return alone && i + 1 < tokens.size() && Verb.isForSeveral(lower(tokens.get(i + 1)));
  }

  private static boolean isAnd(Token token) {
    return token.is(PartOfSpeech.CONJUNCTION) || token.is(PartOfSpeech.COMMA);
  }

  /** {@code Which?} is a body. */
  static boolean endsInMark(Token token) {
    return token.text().endsWith("?") || token.text().endsWith("!");
  }

  static boolean isAcronym(Token token) {
    return token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
