package org.whosaid.resolve;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Phrase;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/**
 * Finds who has put out what the text goes on to quote: {@code The club said in a statement that it
 * was sorry. “We failed,” the statement read.}
 */
final class Issuers {

  private static final int PARAGRAPHS_BACK = 6;
  private static final Set<String> FROM = Set.of("by", "from");

  private final Cast cast;
  private final ChunkedPage chunked;
  private final History history;

  Issuers(Cast cast, History history) {
    this.cast = cast;
    this.chunked = cast.chunked();
    this.history = history;
  }

  /** Returns who issued what {@code mention}, whose head is {@code noun}, speaks of, or null. */
  @Nullable Entity of(Mention mention, String noun) {
    int offset = mention.span().begin();
    int paragraph = cast.page().paragraphAt(offset);
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_BACK); p--) {
      List<Chunk> line = chunked.line(p);
      for (int i = line.size() - 1; i >= 0; i--) {
        Mention phrase = line.get(i).mention();
        if (phrase != null && phrase.span().end() <= offset && introduces(phrase, noun)) {
          return issuer(line, i);
        }
      }
    }
    return null;
  }

  private boolean introduces(Mention mention, String noun) {
    Phrase phrase = new Phrase(cast.page(), mention);
    boolean fresh = phrase.isIndefinite() || phrase.isBare() || phrase.possessor().isPresent();
    return fresh && phrase.head().equals(noun);
  }

  private @Nullable Entity issuer(List<Chunk> line, int document) {
    Mention owner = chunked.owner(line.get(document));
    if (owner != null) {
      return entity(owner);
    }
    int next = document + 1;
    if (next < line.size() && isParticiple(line.get(next))) {
      next++; // a letter sent by Ada Cole
    }
    boolean from =
        next + 1 < line.size()
            && line.get(next).is(Kind.PREPOSITION)
            && FROM.contains(chunked.lastLemma(line.get(next)));
    Mention author = from ? line.get(next + 1).mention() : subject(line, document);
    return author == null ? null : entity(author);
  }

  private static boolean isParticiple(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && verb.form() == Form.PARTICIPLE;
  }

  /** Returns who does what the sentence tells: of the verb before the document, or of the first. */
  private @Nullable Mention subject(List<Chunk> line, int document) {
    int i = document;
    while (i > 0 && !line.get(i - 1).endsSentence()) {
      i--;
      if (line.get(i).is(Kind.VERB)) {
        return chunked.subjects(line).of(i);
      }
    }
    for (int k = document + 1; k < line.size() && !line.get(k).endsSentence(); k++) {
      if (line.get(k).is(Kind.VERB)) {
        return chunked.subjects(line).of(k);
      }
    }
    return null;
  }

  private @Nullable Entity entity(Mention mention) {
    Entity named = cast.named(mention.head());
    return named == null ? history.at(mention.span()) : named;
  }
}
