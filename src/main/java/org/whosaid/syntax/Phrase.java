package org.whosaid.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.whosaid.model.Mention;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * The parts of a noun phrase: {@code the ministry’s chief spokesman in Leeds}.
 *
 * <p>Its owner is {@code the ministry}, its head {@code spokesman}, its modifiers are {@code chief}
 * and whatever else describes before the head, and {@code in Leeds} is its complement. Knows words
 * and their parts of speech only, nobody whom the text speaks of. Immutable.
 */
public final class Phrase {

  private static final Set<String> OF = Set.of("of", "for");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final Page page;
  private final Mention mention;
  private final List<Token> tokens;
  private final int ownBegin;
  private final int head;

  /** Reads the phrase of {@code mention}, which holds a token of {@code page} at least. */
  public Phrase(Page page, Mention mention) {
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
  public String head() {
    return lower(head);
  }

  /** Returns the head noun in the singular. */
  public String headLemma() {
    return tokens.get(head).lemma().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a word list knows the head as a noun for people. */
  public boolean isAnimate() {
    return tokens.get(head).animate();
  }

  /** Returns whether nothing stands before the noun but what describes: {@code old farmers}. */
  public boolean isBare() {
    return !tokens.get(0).partOfSpeech().isDeterminer()
        && !tokens.get(0).is(PartOfSpeech.NUMBER)
        && ownBegin == 0;
  }

  /** Returns whether the head is a noun for several: {@code ministers}. */
  public boolean isPlural() {
    return tokens.get(head).partOfSpeech().isPlural();
  }

  /** Returns whether the phrase speaks of someone or something that the reader knows already. */
  public boolean isDefinite() {
    return DEFINITE.contains(lower(0));
  }

  /** Returns whether the phrase speaks of someone new: {@code a Liberal MP}. */
  public boolean isIndefinite() {
    boolean determiner =
        tokens.get(0).is(PartOfSpeech.DETERMINER) || tokens.get(0).is(PartOfSpeech.NUMBER);
    return determiner && !isDefinite();
  }

  /** Returns whether words after the head say more: {@code the owner of the hotel}. */
  public boolean hasComplement() {
    return head + 1 < tokens.size();
  }

  /** Returns whether the head belongs to something: {@code the owner of the hotel}. */
  public boolean isOfSomething() {
    return hasComplement() && OF.contains(lower(head + 1));
  }

  /** Returns whoever stands before an apostrophe: {@code Boris Johnson} or {@code the ministry}. */
  public Optional<Span> owner() {
    return ownBegin == 0
        ? Optional.empty()
        : Optional.of(tokens.get(0).span().union(tokens.get(Math.max(0, ownBegin - 2)).span()));
  }

  /** Returns whoever the head belongs to: the {@link #owner}, or a pronoun, {@code her} mother. */
  public Optional<Span> possessor() {
    Token first = tokens.get(0);
    return owner().isEmpty() && first.is(PartOfSpeech.POSSESSIVE_PRONOUN)
        ? Optional.of(first.span())
        : owner();
  }

  /** Returns the age in {@code the 42-year-old}, in years. */
  public OptionalInt age() {
    return Words.age(page.words(mention.span()));
  }

  /** Returns the words up to the head that describe, in lower case; those of an owner too. */
  public Set<String> describing() {
    return described(new Span(tokens.get(0).span().begin(), tokens.get(head).span().end()));
  }

  /** Returns the words of the whole phrase that describe, in lower case. */
  public Set<String> describingAll() {
    return described(mention.span());
  }

  private Set<String> described(Span span) {
    return Set.copyOf(
        tokens.stream()
            .filter(token -> span.contains(token.span()))
            .filter(Phrase::describes)
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
