package org.whosaid.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Nouns;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * What a text tells outside quotations: pronouns and definite phrases go back to somebody there
 * too, and later ones build on them: {@code Orr left. She was tired. “No,” she said.}
 */
final class Story {

  private final Consumer<Mention> reader;
  private final List<Mention> references = new ArrayList<>();
  private final Queue<Mention> unread;

  /** Creates the story of {@code cast}; {@code reader} takes each reference when it is its turn. */
  Story(Cast cast, Consumer<Mention> reader) {
    this.reader = reader;
    addPronouns(cast.page());
    addPhrases(cast);
    references.sort(Comparator.comparing(Mention::span));
    this.unread = new ArrayDeque<>(references);
  }

  private void addPronouns(Page page) {
    for (Sentence sentence : page.sentences()) {
      for (Token token : sentence.tokens()) {
        if (WordClass.isPronoun(token.text().toLowerCase(Locale.ROOT)) && !page.isMarked(token)) {
          references.add(new Mention(token.span(), token.span(), MentionKind.PRONOUN));
        }
      }
    }
  }

  private void addPhrases(Cast cast) {
    for (int paragraph = 0; paragraph < cast.page().paragraphs().size(); paragraph++) {
      List<Chunk> line = cast.chunked().line(paragraph);
      for (int i = 0; i < line.size(); i++) {
        Mention mention = line.get(i).mention();
        if (mention != null
            && mention.kind() == MentionKind.NOMINAL
            && refers(cast.page(), mention)) {
          Mention whole = cast.chunked().subjects(line).named(i);
          if (whole.kind() == MentionKind.NOMINAL) { // else it is beside a name
            references.add(whole);
          }
        }
      }
    }
  }

  private static boolean refers(Page page, Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    boolean owned = phrase.possessor().isPresent() && Nominals.isHuman(phrase);
    return (phrase.isDefinite() || owned)
        && !phrase.isPlural()
        && (Nominals.isHuman(phrase)
            || Nominals.isBody(phrase)
            || Nouns.isPlace(phrase.head())
            || Nominals.isPair(phrase));
  }

  /** Returns everything but names that refers to somebody outside quotations, in text order. */
  List<Mention> references() {
    return references;
  }

  /** Has what begins before {@code offset} read, as far as it has not been. */
  void readUpTo(int offset) {
    while (!unread.isEmpty() && unread.peek().span().begin() < offset) {
      reader.accept(unread.remove());
    }
  }
}
