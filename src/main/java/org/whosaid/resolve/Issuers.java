package org.whosaid.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Phrase;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/**
 * Finds who has put out what the text quotes: {@code The club said in a statement that it was
 * sorry. “We failed,” the statement read.}
 */
final class Issuers {

  /** Chance that whoever is said to have put it out is whose words they are. */
  private static final double CERTAINTY = 0.94;

  private static final int PARAGRAPHS_BACK = 6;

  /** So far back somebody may have put out what no phrase has introduced. */
  private static final int PARAGRAPHS_SINCE = 2;

  private static final Set<String> FROM = Set.of("by", "from");

  private final Cast cast;
  private final ChunkedPage chunked;
  private final Antecedents antecedents;
  private final History history;

  /** A phrase in its paragraph. */
  private record Place(List<Chunk> line, int index) {}

  Issuers(Cast cast, Antecedents antecedents, History history) {
    this.cast = cast;
    this.chunked = cast.chunked();
    this.antecedents = antecedents;
    this.history = history;
  }

  /** Returns who issued what {@code mention}, the words of {@code phrase}, speaks of, or null. */
  @Nullable Antecedent of(Mention mention, Phrase phrase) {
    Optional<Antecedent> owner = phrase.possessor().map(span -> entity(span, span));
    if (owner.isPresent()) {
      return owner.get();
    }
    int offset = mention.span().begin();
    if (!phrase.isDefinite()) {
      Place here = placeOf(mention);
      return here == null ? null : issuer(here, issuing(here));
    }
    Place introduction = introduction(offset, phrase.head());
    return introduction == null ? lastIssuer(offset) : issuer(introduction, doing(introduction));
  }

  private @Nullable Place placeOf(Mention mention) {
    List<Chunk> line = chunked.line(cast.page().paragraphAt(mention.span().begin()));
    for (int i = 0; i < line.size(); i++) {
      Mention phrase = line.get(i).mention();
      if (phrase != null && phrase.span().begin() == mention.span().begin()) {
        return new Place(line, i);
      }
    }
    return null;
  }

  /** Returns where the text speaks of something new last before {@code offset}, by its noun. */
  private @Nullable Place introduction(int offset, String noun) {
    int paragraph = cast.page().paragraphAt(offset);
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_BACK); p--) {
      List<Chunk> line = chunked.line(p);
      for (int i = line.size() - 1; i >= 0; i--) {
        Mention phrase = line.get(i).mention();
        if (phrase != null && phrase.span().end() <= offset && introduces(phrase, noun)) {
          return new Place(line, i);
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

  /** Returns who is told to have issued it beside the phrase, or else {@code subject}. */
  private @Nullable Antecedent issuer(Place document, @Nullable Mention subject) {
    List<Chunk> line = document.line();
    int i = document.index();
    Mention author = chunked.owner(line.get(i));
    if (author == null) {
      author = writerBefore(line, i);
    }
    if (author == null) {
      author = senderAfter(line, i);
    }
    if (author == null) {
      author = subject;
    }
    return author == null ? null : entity(author.head(), author.span());
  }

  /** {@code the author of a letter} */
  private @Nullable Mention writerBefore(List<Chunk> line, int document) {
    boolean of =
        document > 1
            && line.get(document - 1).is(Kind.PREPOSITION)
            && chunked.lastLemma(line.get(document - 1)).equals("of");
    Mention writer = of ? line.get(document - 2).mention() : null;
    return writer != null && new Phrase(cast.page(), writer).isAnimate() ? writer : null;
  }

  /** {@code a letter from Ada Cole}, {@code sent by Ada Cole}, {@code on her blog} */
  private @Nullable Mention senderAfter(List<Chunk> line, int document) {
    int next = document + 1;
    if (next < line.size() && isParticiple(line.get(next))) {
      if (!issues(line.get(next))) {
        return null; // seen by the editors
      }
      next++;
    }
    if (next + 1 >= line.size() || !line.get(next).is(Kind.PREPOSITION)) {
      return null;
    }
    String preposition = chunked.lastLemma(line.get(next));
    Chunk where = line.get(next + 1);
    if (FROM.contains(preposition)) {
      return where.mention();
    }
    return preposition.equals("on") && where.is(Kind.PHRASE) ? chunked.owner(where) : null;
  }

  private static boolean isParticiple(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && verb.form() == Form.PARTICIPLE;
  }

  private static boolean issues(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && WordClass.ISSUING.has(verb.lemma());
  }

  /** {@code Ada Cole posted a message}: who puts out what the phrase speaks of. */
  private @Nullable Mention issuing(Place document) {
    List<Chunk> line = document.line();
    int verb = document.index() - 1;
    if (verb < 0 || !issues(line.get(verb))) {
      return null;
    }
    Mention subject = chunked.subjects(line).of(verb);
    return subject == null ? doing(new Place(line, verb)) : subject; // fuelled it by posting one
  }

  /** Returns who does what the sentence tells: of the verb before the document, or of the first. */
  private @Nullable Mention doing(Place document) {
    List<Chunk> line = document.line();
    int i = document.index();
    while (i > 0 && !line.get(i - 1).endsSentence()) {
      i--;
      if (line.get(i).is(Kind.VERB)) {
        return chunked.subjects(line).of(i);
      }
    }
    for (int k = document.index() + 1; k < line.size() && !line.get(k).endsSentence(); k++) {
      if (line.get(k).is(Kind.VERB)) {
        return chunked.subjects(line).of(k);
      }
    }
    return null;
  }

  /** {@code Ada Cole shared a photo. “I am back,” the caption read.} */
  private @Nullable Antecedent lastIssuer(int offset) {
    int paragraph = cast.page().paragraphAt(offset);
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_SINCE); p--) {
      List<Chunk> line = chunked.line(p);
      for (int i = line.size() - 1; i >= 0; i--) {
        boolean before = cast.page().token(line.get(i).begin()).span().begin() < offset;
        Mention issuer = before && puts(line, i) ? chunked.subjects(line).of(i) : null;
        if (issuer != null) {
          return entity(issuer.head(), issuer.span());
        }
      }
    }
    return null;
  }

  /** {@code shared a photo}, {@code took to Instagram} */
  private boolean puts(List<Chunk> line, int i) {
    Verb verb = line.get(i).verb();
    boolean takes =
        verb != null
            && verb.lemma().equals("take")
            && i + 2 < line.size()
            && chunked.lastLemma(line.get(i + 1)).equals("to")
            && line.get(i + 2).is(Kind.PHRASE);
    return takes || (verb != null && !verb.passive() && issues(line.get(i)));
  }

  /** Returns whom the words at {@code whole}, with their {@code head}, refer to, or null. */
  private @Nullable Antecedent entity(Span head, Span whole) {
    Entity named = cast.named(head);
    Entity known = named == null ? history.at(whole) : named;
    if (known != null) {
      return new Antecedent(known, CERTAINTY);
    }
    return Question.of(cast.page().words(whole), true).stream()
        .flatMap(question -> antecedents.answers(question, whole).stream())
        .findFirst()
        .orElse(null);
  }
}
