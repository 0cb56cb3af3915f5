package org.whosaid.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.whosaid.cast.Kinship;
import org.whosaid.cast.Nouns;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Words;

/**
 * The parts of a mention that describes instead of naming: {@code the ministry’s chief spokesman in
 * Leeds}.
 *
 * <p>Its owner is {@code the ministry}, its head {@code spokesman}, its own words are {@code chief}
 * and {@code spokesman}, and {@code in Leeds} is its complement.
 */
final class NounPhrase {

  private static final Set<String> OF = Set.of("of", "for");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final Page page;
  private final Mention mention;
  private final List<Token> tokens;
  private final int ownBegin;
  private final int head;

  NounPhrase(Page page, Mention mention) {
    this.page = page;
    this.mention = mention;
    this.tokens = page.tokensIn(mention.span());
    int last = 0;
    int owner = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean before = tokens.get(i).span().end() <= mention.head().end();
      last = before ? i : last;
      owner = before && tokens.get(i).is(PartOfSpeech.POSSESSIVE) ? i + 1 : owner;
    }
    this.head = last;
    this.ownBegin = Math.min(owner, last);
  }

  /** Returns the head noun in lower case. */
  String head() {
    return lower(head);
  }

  /** Returns whether the phrase speaks of someone or something that the reader knows already. */
  boolean isDefinite() {
    return DEFINITE.contains(lower(0));
  }

  /** Returns whether the phrase speaks of someone new, {@code a Liberal MP}. */
  boolean isIndefinite() {
    boolean determiner =
        tokens.get(0).is(PartOfSpeech.DETERMINER) || tokens.get(0).is(PartOfSpeech.NUMBER);
    return determiner && !isDefinite();
  }

  /** Returns whether the head is a word for organisations. */
  boolean isBody() {
    return Nouns.isBody(head());
  }

  /** Returns whether the head belongs to something: {@code the owner of the hotel}. */
  boolean isOfSomething() {
    return hasComplement() && OF.contains(lower(head + 1));
  }

  boolean isPlural() {
    return tokens.get(head).partOfSpeech().isPlural();
  }

  /** Returns whether the head is a word for people: {@code the 42-year-old} too. */
  boolean isHuman() {
    boolean kin = Kinship.gender(head()) != Gender.UNKNOWN;
    return tokens.get(head).animate() || kin || age().isPresent();
  }

  /** Returns whether words after the head say more: {@code the owner of the hotel}. */
  boolean hasComplement() {
    return head + 1 < tokens.size();
  }

  /** Returns whoever stands before an apostrophe: {@code Boris Johnson} or {@code the ministry}. */
  Optional<Span> owner() {
    return ownBegin == 0
        ? Optional.empty()
        : Optional.of(tokens.get(0).span().union(tokens.get(Math.max(0, ownBegin - 2)).span()));
  }

  /** Returns the age in {@code the 42-year-old}. */
  OptionalInt age() {
    return Words.age(page.words(mention.span()));
  }

  /** Returns the words up to the head that describe, in lower case; those of an owner too. */
  Set<String> describing() {
    Span upToHead = new Span(tokens.get(0).span().begin(), tokens.get(head).span().end());
    return described(upToHead);
  }

  /** Returns the words of the whole phrase that describe, in lower case. */
  Set<String> describingAll() {
    return described(mention.span());
  }

  private Set<String> described(Span span) {
    return Set.copyOf(
        tokens.stream()
            .filter(token -> span.contains(token.span()))
            .filter(NounPhrase::describes)
            .flatMap(token -> Words.of(token.text()).stream())
            .toList());
  }

  /** A determiner and an apostrophe stand before a noun without describing it. */
  private static boolean describes(Token token) {
    return !token.partOfSpeech().isDeterminer() && !token.is(PartOfSpeech.POSSESSIVE);
  }

  private String lower(int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }
}
