package org.whosaid.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Phrase;
import org.whosaid.syntax.Subjects;
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
      Place here = last(offset, 0, place -> begins(place, offset));
      return here == null ? null : issuer(here, issuing(here));
    }
    Place introduction =
        last(offset, PARAGRAPHS_BACK, place -> introduces(place, offset, phrase.head()));
    return introduction == null ? lastIssuer(offset) : issuer(introduction, doing(introduction));
  }

  /** Returns the last place that {@code fits}, in the paragraph of {@code offset} or before it. */
  private @Nullable Place last(int offset, int paragraphsBack, Predicate<Place> fits) {
    int paragraph = cast.page().paragraphAt(offset);
    for (int p = paragraph; p >= Math.max(0, paragraph - paragraphsBack); p--) {
      List<Chunk> line = chunked.line(p);
      for (int i = line.size() - 1; i >= 0; i--) {
        Place place = new Place(line, i, p);
        if (fits.test(place)) {
          return place;
        }
      }
    }
    return null;
  }

  private static boolean begins(Place place, int offset) {
    Mention phrase = place.at(place.index()).mention();
    return phrase != null && phrase.span().begin() == offset;
  }

  /** Returns whether the text speaks of something new here, before {@code offset}, by its noun. */
  private boolean introduces(Place place, int offset, String noun) {
    Mention mention = place.at(place.index()).mention();
    if (mention == null || mention.span().end() > offset) {
      return false;
    }
    Phrase phrase = new Phrase(cast.page(), mention);
    boolean fresh = phrase.isIndefinite() || phrase.isBare() || phrase.possessor().isPresent();
    return fresh && phrase.head().equals(noun);
  }

  /** Returns who is told to have issued it beside the phrase, or else {@code subject}. */
  private @Nullable Antecedent issuer(Place document, @Nullable Mention subject) {
    Mention author = chunked.owner(document.at(document.index()));
    if (author == null) {
      author = writerBefore(document);
    }
    if (author == null) {
      author = senderAfter(document);
    }
    if (author == null) {
      author = subject;
    }
    return author == null ? null : entity(author.head(), author.span());
  }

  /** {@code the author of a letter} */
  private @Nullable Mention writerBefore(Place document) {
    int of = document.index() - 1;
    boolean belongs =
        document.has(of, Kind.PREPOSITION) && chunked.lastLemma(document.at(of)).equals("of");
    Mention writer = belongs && of > 0 ? document.at(of - 1).mention() : null;
    return writer != null && new Phrase(cast.page(), writer).isAnimate() ? writer : null;
  }

  /** {@code a letter from Ada Cole}, {@code sent by Ada Cole}, {@code on her blog} */
  private @Nullable Mention senderAfter(Place document) {
    int next = document.index() + 1;
    if (document.has(next, Kind.VERB) && isParticiple(document.at(next))) {
      if (!issues(document.at(next))) {
        return null; // seen by the editors
      }
      next++;
    }
    if (!document.has(next, Kind.PREPOSITION) || next + 1 >= document.line().size()) {
      return null;
    }
    String preposition = chunked.lastLemma(document.at(next));
    Chunk where = document.at(next + 1);
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
    int before = document.index() - 1;
    if (before < 0 || !issues(document.at(before))) {
      return null;
    }
    Place verb = new Place(document.line(), before, document.paragraph());
    Mention subject = subject(verb);
    return subject == null ? doing(verb) : subject; // fuelled it by posting one
  }

  /** Returns who does what the sentence tells: of the verb before the document, or of the first. */
  private @Nullable Mention doing(Place document) {
    Subjects subjects = chunked.subjects(document.line());
    int begin = document.sentenceBegin();
    for (int i = document.index() - 1; i >= begin; i--) {
      if (document.has(i, Kind.VERB)) {
        return subjects.of(i);
      }
    }
    int end = document.sentenceEnd();
    for (int i = document.index() + 1; i < end; i++) {
      if (document.has(i, Kind.VERB)) {
        return subjects.of(i);
      }
    }
    return null;
  }

  /** {@code Ada Cole shared a photo. “I am back,” the caption read.} */
  private @Nullable Antecedent lastIssuer(int offset) {
    Place verb = last(offset, PARAGRAPHS_SINCE, place -> isIssuedBy(place, offset));
    Mention issuer = verb == null ? null : subject(verb);
    return issuer == null ? null : entity(issuer.head(), issuer.span());
  }

  /** Returns whether somebody puts something out here, before {@code offset}. */
  private boolean isIssuedBy(Place place, int offset) {
    return puts(place)
        && cast.page().token(place.at(place.index()).begin()).span().begin() < offset
        && subject(place) != null;
  }

  /** {@code shared a photo}, {@code took to Instagram} */
  private boolean puts(Place place) {
    Chunk chunk = place.at(place.index());
    Verb verb = chunk.verb();
    if (verb == null) {
      return false;
    }
    int to = place.index() + 1;
    boolean takes =
        verb.lemma().equals("take")
            && place.has(to + 1, Kind.PHRASE)
            && chunked.lastLemma(place.at(to)).equals("to");
    return takes || (issues(chunk) && !verb.passive());
  }

  private @Nullable Mention subject(Place verb) {
    return chunked.subjects(verb.line()).of(verb.index());
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
