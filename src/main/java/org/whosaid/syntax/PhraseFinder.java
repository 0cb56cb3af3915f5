package org.whosaid.syntax;

import org.jspecify.annotations.Nullable;
import org.whosaid.model.EntityType;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * Finds the noun phrases of a sentence that may name a speaker.
 *
 * <p>A phrase is what stands before and including its head, {@code RCN general secretary Pat
 * Cullen} or {@code a No10 spokesman}, without relative clauses and prepositional phrases, but with
 * organisations such as {@code the Department for Work and Pensions} whole. Pronouns and the likes
 * of {@code others} count as phrases.
 */
final class PhraseFinder {

  private final Page page;

  PhraseFinder(Page page) {
    this.page = page;
  }

  /**
   * A phrase's tokens and what it refers to.
   *
   * @param end index just past its last token
   * @param mention what it refers to, or null when it is a time
   */
  record Phrase(int end, @Nullable Mention mention) {}

  /** Returns the phrase that begins at {@code begin} and ends before {@code limit}, or null. */
  @Nullable Phrase at(int begin, int limit) {
    String word = page.lower(begin);
    if (page.token(begin).is(PartOfSpeech.PRONOUN) && WordClass.PRONOUN.has(word)) {
      return simple(begin, MentionKind.PRONOUN);
    }
    if (WordClass.TIME.has(word) && page.token(begin).entity() != EntityType.PERSON) {
      return new Phrase(begin + 1, null);
    }
    int end = endOf(begin, limit);
    if (end > begin) {
      return phrase(begin, end);
    }
    boolean subject = (begin + 1 < limit && startsVerb(begin + 1)) || isInverted(begin);
    return WordClass.STANDALONE.has(word) && subject ? simple(begin, MentionKind.NOMINAL) : null;
  }

  /** {@code “No,” said another.} */
  private boolean isInverted(int begin) {
    boolean after =
        begin > 1
            && page.token(begin - 1).isVerb()
            && page.token(begin - 2).is(PartOfSpeech.CLOSING_MARK);
    return after && begin + 1 < page.size() && page.token(begin + 1).is(PartOfSpeech.FULL_STOP);
  }

  private boolean startsVerb(int token) {
    PartOfSpeech pos = page.token(token).partOfSpeech();
    return pos.isVerb() || pos == PartOfSpeech.MODAL || pos == PartOfSpeech.ADVERB;
  }

  private Phrase simple(int begin, MentionKind kind) {
    Span span = page.span(begin, begin + 1);
    return new Phrase(begin + 1, new Mention(span, span, kind));
  }

  /**
   * Returns the end of the longest run that ends in a noun, or {@code begin} when there is none.
   */
  private int endOf(int begin, int limit) {
    int end = begin;
    int i = begin;
    while (i < limit && fits(i, begin, end)) {
      if (isNoun(i) || inName(i)) {
        end = i + 1;
      }
      i++;
    }
    return end;
  }

  private boolean fits(int i, int begin, int nounEnd) {
    PartOfSpeech pos = page.token(i).partOfSpeech();
    if (i > begin && isCompound(i)) {
      return true; // the Leeds-based union
    }
    if (nounEnd > begin && WordClass.TIME.has(page.lower(i))) {
      return false;
    }
    if (pos == PartOfSpeech.POSSESSIVE && i == begin) {
      return false; // Monday's debate
    }
    if (isNoun(i) || (i > begin && inName(i))) {
      return true;
    }
    if (pos.isDeterminer()) {
      return i == begin || page.token(i - 1).is(PartOfSpeech.PREDETERMINER);
    }
    boolean nounSeen = nounEnd > begin;
    if (pos == PartOfSpeech.CONJUNCTION) {
      return isSharedModifier(begin, i);
    }
    return switch (pos) {
      case ADVERB, COMPARED_ADVERB -> !nounSeen && page.token(begin).partOfSpeech().isDeterminer();
      case GERUND, PARTICIPLE -> i > begin && !nounSeen;
      default -> pos.isModifier();
    };
  }

  /** Written in one word with what stands before. */
  private boolean isCompound(int i) {
    boolean hyphen = page.token(i).text().equals("-") || page.token(i - 1).text().equals("-");
    return hyphen && page.token(i - 1).span().end() == page.token(i).span().begin();
  }

  /** {@code the former Leeds and Fulham striker}: two names before one noun. */
  private boolean isSharedModifier(int begin, int and) {
    int i = and + 1;
    while (i < page.size() && page.token(i).isName()) {
      i++;
    }
    boolean noun = i > and + 1 && i < page.size() && page.token(i).is(PartOfSpeech.NOUN);
    return noun
        && page.token(i).animate()
        && page.token(begin).is(PartOfSpeech.DETERMINER)
        && page.token(and - 1).isName();
  }

  /** Inside a name of several words, {@code Department for Work and Pensions}. */
  private boolean inName(int i) {
    EntityType entity = page.token(i).entity();
    return entity != EntityType.NONE && (i == 0 || page.token(i - 1).entity() == entity);
  }

  private Phrase phrase(int begin, int end) {
    int nameBegin = end;
    while (nameBegin > begin && page.token(nameBegin - 1).entity() == EntityType.PERSON) {
      nameBegin--;
    }
    if (nameBegin < end) {
      return new Phrase(
          end, new Mention(page.span(begin, end), page.span(nameBegin, end), MentionKind.NAME));
    }
    if (WordClass.TIME.has(page.lower(end - 1))) {
      return new Phrase(end, null);
    }
    return new Phrase(end, new Mention(page.span(begin, end), head(begin, end), kind(end - 1)));
  }

  private Span head(int begin, int end) {
    MentionKind kind = kind(end - 1);
    int from = end - 1;
    while (kind != MentionKind.NOMINAL && from > begin && partOfName(from - 1, end - 1)) {
      from--;
    }
    return page.span(from, end);
  }

  private boolean partOfName(int i, int last) {
    EntityType entity = page.token(last).entity();
    boolean joined = page.token(i).span().end() == page.token(i + 1).span().begin();
    boolean hyphen = page.token(i).text().equals("-") || page.token(i + 1).text().equals("-");
    if (joined && hyphen) {
      return true; // Luc Ferrand-Diop
    }
    return page.token(i).entity() == entity
        && (entity != EntityType.NONE || page.token(i).isName());
  }

  private MentionKind kind(int last) {
    Token token = page.token(last);
    return switch (token.entity()) {
      case PERSON -> MentionKind.NAME;
      case ORGANIZATION, LOCATION -> MentionKind.ORGANIZATION;
      case NONE -> token.isName() && !token.animate() ? MentionKind.NAME : MentionKind.NOMINAL;
    };
  }

  private boolean isNoun(int i) {
    return page.token(i).isNoun()
        || page.token(i).entity() == EntityType.PERSON
        || isAgeAlone(i)
        || isOneOfTwo(i)
        || isMember(i);
  }

  /** {@code one Republican said}: an adjective that stands for a person. */
  private boolean isMember(int i) {
    Token token = page.token(i);
    boolean noun =
        i + 1 < page.size()
            && (page.token(i + 1).isNoun() || page.token(i + 1).is(PartOfSpeech.ADJECTIVE));
    return token.is(PartOfSpeech.ADJECTIVE)
        && token.animate()
        && Character.isUpperCase(token.text().codePointAt(0))
        && i > 0
        && page.token(i - 1).is(PartOfSpeech.NUMBER)
        && !noun;
  }

  /** {@code the latter said}. */
  private boolean isOneOfTwo(int i) {
    boolean word = page.lower(i).equals("former") || page.lower(i).equals("latter");
    boolean noun = i + 1 < page.size() && page.token(i + 1).partOfSpeech().isModifier();
    return word && page.lower(i - 1).equals("the") && !noun;
  }

  /** {@code the 42-year-old said}: an age that stands for whoever has it. */
  private boolean isAgeAlone(int i) {
    boolean old = page.lower(i).equals("old") && i > 1 && page.token(i - 1).text().equals("-");
    return old && (i + 1 == page.size() || !page.token(i + 1).isNoun());
  }
}
