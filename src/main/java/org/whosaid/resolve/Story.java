package org.whosaid.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Nouns;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * What a text tells outside quotations: pronouns and definite phrases go back to somebody there
 * too, and later ones build on them: {@code Orr left. She was tired. “No,” she said.}
 *
 * <p>It is told in the order of the heads, so that an owner comes before what is owned: {@code her}
 * before {@code her husband}.
 */
final class Story {

  /**
   * Words that refer to somebody.
   *
   * @param mention the words
   * @param name who is named beside them, {@code Finn Roy} in {@code her husband, Finn Roy}; null
   *     where the words stand alone
   */
  record Reference(Mention mention, @Nullable Mention name) {}

  private final ChunkedPage chunked;
  private final Consumer<Reference> reader;
  private final List<Reference> references = new ArrayList<>();
  private final Queue<Reference> unread;

  /** Creates the story on {@code chunked}; {@code reader} takes each reference in its turn. */
  Story(ChunkedPage chunked, Consumer<Reference> reader) {
    this.chunked = chunked;
    this.reader = reader;
    addPronouns(chunked.page());
    for (int paragraph = 0; paragraph < chunked.page().paragraphs().size(); paragraph++) {
      List<Chunk> line = chunked.line(paragraph);
      for (int i = 0; i < line.size(); i++) {
        addOwner(line.get(i));
        addPhrase(line, i);
      }
    }
    references.sort(
        Comparator.<Reference, Span>comparing(reference -> reference.mention().head())
            .thenComparing(reference -> reference.mention().span()));
    this.unread = new ArrayDeque<>(references);
  }

  private void addPronouns(Page page) {
    for (Sentence sentence : page.sentences()) {
      for (Token token : sentence.tokens()) {
        if (WordClass.isPronoun(token.text().toLowerCase(Locale.ROOT)) && !page.isMarked(token)) {
          add(new Mention(token.span(), token.span(), MentionKind.PRONOUN));
        }
      }
    }
  }

  private void add(Mention mention) {
    references.add(new Reference(mention, null));
  }

  /** {@code the man} in {@code the man’s luck} */
  private void addOwner(Chunk chunk) {
    Mention owner = chunk.is(Kind.PHRASE) ? chunked.owner(chunk) : null;
    if (owner != null && refers(owner)) {
      add(owner);
    }
  }

  /**
   * {@code the man}, alone or with what belongs to it; {@code her husband, Finn Roy}, who is hers
   * from now on.
   */
  private void addPhrase(List<Chunk> line, int i) {
    Mention mention = line.get(i).mention();
    Mention phrase = mention == null ? null : described(mention);
    if (phrase == null || !refers(phrase)) {
      return;
    }
    Mention whole = chunked.subjects(line).named(i);
    Mention name = whole.kind() == MentionKind.NAME ? whole : nameBefore(line, i);
    if (name != null && isOwned(phrase)) {
      references.add(new Reference(phrase, name));
    } else if (name == null && whole.kind() == MentionKind.NOMINAL) {
      add(whole);
    }
  }

  private boolean refers(Mention mention) {
    if (mention.kind() != MentionKind.NOMINAL) {
      return false;
    }
    Phrase phrase = new Phrase(chunked.page(), mention);
    boolean owned = phrase.possessor().isPresent() && Nominals.isHuman(phrase);
    return (phrase.isDefinite() || owned)
        && !phrase.isPlural()
        && (Nominals.isHuman(phrase)
            || Nominals.isBody(phrase)
            || Nouns.isPlace(phrase.head())
            || Nominals.isPair(phrase));
  }

  private boolean isOwned(Mention phrase) {
    return new Phrase(chunked.page(), phrase).possessor().isPresent();
  }

  /** {@code Una Pell, her aunt,}: the name before the comma, or null. */
  private static @Nullable Mention nameBefore(List<Chunk> line, int i) {
    boolean apposed =
        i >= 2 && line.get(i - 1).is(Kind.COMMA) && ChunkedPage.closesApposition(line, i + 1);
    Mention before = apposed ? line.get(i - 2).mention() : null;
    return before != null && before.kind() == MentionKind.NAME ? before : null;
  }

  /** {@code her husband} in {@code her husband Finn Roy}, null in a bare name; else the words. */
  private @Nullable Mention described(Mention mention) {
    if (mention.kind() != MentionKind.NAME) {
      return mention;
    }
    List<Token> role =
        chunked.page().tokensIn(new Span(mention.span().begin(), mention.head().begin()));
    if (role.isEmpty()) {
      return null;
    }
    Span head = role.get(role.size() - 1).span();
    return new Mention(role.get(0).span().union(head), head, MentionKind.NOMINAL);
  }

  /** Returns all words that refer to somebody, and stand beside no name, in their order. */
  List<Mention> references() {
    return references.stream().filter(r -> r.name() == null).map(Reference::mention).toList();
  }

  /** Has that read whose head begins before {@code offset}, as far as it has not been. */
  void readUpTo(int offset) {
    while (!unread.isEmpty() && unread.peek().mention().head().begin() < offset) {
      reader.accept(unread.remove());
    }
  }
}
