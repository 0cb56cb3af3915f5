package org.whosaid.attribute.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/**
 * Recognises words that one person passes on and another has said: {@code Roy quoted Cole as
 * saying}, {@code Roy said Cole had told him}, {@code Roy was warned by Cole that}.
 */
final class PassedOnRules {

  private static final Set<String> FROM = Set.of("by", "from");

  private final ChunkedPage chunked;

  PassedOnRules(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** {@code Finn Roy quoted Ada Cole as saying: “No.”} */
  @Nullable RuleVerdict quotedAs(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int saying = beforeColon(place);
    boolean quoted =
        isCue(place, saying, Form.GERUND)
            && chunked.isAs(place, saying - 1)
            && place.has(saying - 2, Kind.PHRASE)
            && place.has(saying - 3, Kind.VERB);
    return quoted ? said(subject(place, saying - 2), chunked.cue(place.at(saying))) : null;
  }

  /** {@code Finn Roy said Ada Cole had called it “a gift”}, {@code papers show Ada Cole warned}. */
  @Nullable RuleVerdict reportedWithin(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i > place.sentenceBegin(); i--) {
      if (isCue(place, i, Form.FINITE)) {
        return isWithin(place, i) ? said(subject(place, i - 1), chunked.cue(place.at(i))) : null;
      }
    }
    return null;
  }

  /** Whether a phrase just before the verb is its subject, and all that within a report. */
  private boolean isWithin(Place place, int verb) {
    Mention subject = place.has(verb - 1, Kind.PHRASE) ? place.at(verb - 1).mention() : null;
    if (subject == null || subject.kind() != MentionKind.NAME) {
      return false;
    }
    int outer = place.has(verb - 2, Kind.SUBORDINATOR) ? verb - 3 : verb - 2;
    Verb reporting = outer >= place.sentenceBegin() ? place.at(outer).verb() : null;
    return reporting != null
        && (chunked.isSpeech(place.at(outer)) || RuleWord.SHOWING.has(reporting.lemma()));
  }

  private Mention subject(Place place, int phrase) {
    return chunked.subjects(place.line()).named(phrase);
  }

  /** {@code Finn Roy had been warned by Ada Cole that it was “late”}; without her: nobody known. */
  @Nullable RuleVerdict warnedBy(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      Verb verb = place.at(i).verb();
      if (verb != null && verb.passive() && RuleWord.TELLING.has(verb.lemma())) {
        boolean by = isPreposition(place, i + 1, "by") && place.has(i + 2, Kind.PHRASE);
        int after = by ? i + 3 : i + 1;
        boolean clause =
            place.has(after, Kind.SUBORDINATOR) || isVerb(place, after, Form.INFINITIVE);
        if (clause && after < place.index()) {
          return said(by ? subject(place, i + 2) : null, chunked.cue(place.at(i)));
        }
      }
      if (chunked.isCue(place.at(i))) {
        return null;
      }
    }
    return null;
  }

  /** {@code Finn Roy was called “late” and “lazy” by Ada Cole}. */
  @Nullable RuleVerdict calledBy(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int begin = place.index() - 1;
    while (isInList(place, begin)) {
      begin--;
    }
    boolean as = chunked.isAs(place, begin);
    int verb = as ? begin - 1 : begin;
    int by = place.index() + 1;
    while (isInList(place, by)) {
      by++;
    }
    boolean agent = isPreposition(place, by, "by") && place.has(by + 1, Kind.PHRASE);
    return agent && !isNickname(span) && isCalled(place, verb, as)
        ? said(subject(place, by + 1), chunked.cue(place.at(verb)))
        : null;
  }

  private static boolean isInList(Place place, int i) {
    return place.has(i, Kind.QUOTATION)
        || place.has(i, Kind.CONJUNCTION)
        || (place.has(i, Kind.OTHER) && place.has(i + 1, Kind.QUOTATION)); // a “gift”
  }

  /** Returns whether the words have a capital, as those have by which somebody goes. */
  private boolean isNickname(int span) {
    return Character.isUpperCase(chunked.firstLetter(span).orElse('a'));
  }

  private static boolean isCalled(Place place, int i, boolean as) {
    Verb verb = place.has(i, Kind.VERB) ? place.at(i).verb() : null;
    return verb != null
        && (verb.passive() || verb.form() == Form.PARTICIPLE)
        && (RuleWord.NAMING.has(verb.lemma()) || (as && !verb.isLight()));
  }

  /**
   * {@code Finn Roy mocked Ada Cole’s remark that it was “late”}, {@code his father’s words: “No.”}
   */
  @Nullable RuleVerdict ownedRemark(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      boolean opens = place.has(i + 1, Kind.SUBORDINATOR) || place.has(i + 1, Kind.COLON);
      if (opens && isRemark(place, i) && place.has(i - 1, Kind.VERB)) {
        Mention owner = chunked.owner(place.at(i));
        return owner == null || owner.kind() == MentionKind.PRONOUN
            ? null
            : said(owner, noun(place.at(i)));
      }
      if (chunked.isCue(place.at(i))) {
        return null;
      }
    }
    return null;
  }

  /** {@code a letter by Ada Cole: “No.”}, {@code A note from the agents for Cole said: “No.”} */
  @Nullable RuleVerdict remarkBy(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int end = beforeColon(place);
    for (int i = end; i >= place.sentenceBegin(); i--) {
      boolean by =
          isRemark(place, i)
              && chunked.owner(place.at(i)) == null
              && place.hasPreposition(i + 1)
              && FROM.contains(chunked.lastLemma(place.at(i + 1)))
              && place.has(i + 2, Kind.PHRASE);
      if (by) {
        return endsAt(place, i + 2, end) ? said(upTo(place, i + 2, end), noun(place.at(i))) : null;
      }
    }
    return null;
  }

  /** Whether nothing follows the phrase and what belongs to it but a verb that introduces words. */
  private boolean endsAt(Place place, int phrase, int end) {
    int i = phrase + 1;
    while (i < end
        && (place.has(i, Kind.PHRASE)
            || place.hasPreposition(i)
            || place.has(i, Kind.CONJUNCTION))) {
      i++;
    }
    boolean introduces = i == end && place.has(i, Kind.VERB) && chunked.isCue(place.at(i));
    return i > end || introduces || (i == end && place.has(i, Kind.PHRASE));
  }

  /** {@code the agents for Hale and Brandt}: the phrase with all that stands before the verb. */
  private Mention upTo(Place place, int phrase, int end) {
    Mention mention = subject(place, phrase);
    int last = place.has(end, Kind.VERB) ? end - 1 : end;
    return mention.kind() == MentionKind.NOMINAL && last > phrase
        ? new Mention(
            mention.span().union(chunked.page().span(place.at(last).begin(), place.at(last).end())),
            mention.head(),
            mention.kind())
        : mention;
  }

  /** {@code a nurse who called it “late”}: the relative pronoun stands for her. */
  @Nullable RuleVerdict relative(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i > place.sentenceBegin(); i--) {
      if (isCue(place, i, Form.FINITE)) {
        return place.has(i - 1, Kind.RELATIVE)
            ? RuleVerdict.bySubject(Construction.PASSED_ON, chunked, place, i)
            : null;
      }
      if (place.has(i, Kind.VERB)) {
        return null;
      }
    }
    return null;
  }

  /** {@code Roy said, “No comment,” the Herald reported}: whoever passes it on comes last. */
  @Nullable RuleVerdict reportedByOutlet(int span) {
    Place first = chunked.first(span);
    Place last = chunked.last(span);
    if (first == null || last == null || !isReportedAfter(span, last)) {
      return null;
    }
    for (int i = first.index() - 1; i >= first.sentenceBegin(); i--) {
      if (isCue(first, i, Form.FINITE) && chunked.isSpeech(first.at(i))) {
        boolean clause = first.has(i + 1, Kind.SUBORDINATOR) || i == beforeColon(first);
        Mention source = clause ? chunked.subjects(first.line()).of(i) : null;
        return source == null ? null : said(source, chunked.cue(first.at(i)));
      }
    }
    return null;
  }

  /** Returns whether a body is said to report what the sentence holds, at its end. */
  private boolean isReportedAfter(int span, Place place) {
    int verb = place.sentenceEnd() - 1;
    while (verb > place.index() && !place.has(verb, Kind.VERB)) {
      verb--;
    }
    if (verb <= place.index() || !chunked.isSpeech(place.at(verb))) {
      return false;
    }
    boolean inverted = place.has(verb - 1, Kind.COMMA);
    int outlet = inverted ? verb + 1 : verb - 1;
    boolean afterComma =
        inverted
            || place.has(verb - 2, Kind.COMMA)
            || (verb - 2 == place.index() && chunked.lastCharacter(span) == ',');
    Mention reporter = place.has(outlet, Kind.PHRASE) ? place.at(outlet).mention() : null;
    return afterComma && reporter != null && reporter.kind() == MentionKind.ORGANIZATION;
  }

  /** {@code She dislikes “surprises”, in the words of Ada Cole.} */
  @Nullable RuleVerdict inTheWordsOf(int span) {
    Place place = chunked.last(span);
    if (place == null) {
      return null;
    }
    int in = place.has(place.index() + 1, Kind.COMMA) ? place.index() + 2 : place.index() + 1;
    boolean words =
        isPreposition(place, in, "in")
            && isRemark(place, in + 1)
            && isPreposition(place, in + 2, "of")
            && place.has(in + 3, Kind.PHRASE);
    return words ? said(subject(place, in + 3), noun(place.at(in + 1))) : null;
  }

  /** {@code Cole, an aide said, “is sure of it”}: a clause within the one that is quoted. */
  @Nullable RuleVerdict inserted(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int verb = beforeColon(place);
    boolean clause =
        verb == place.index() - 2
            && isCue(place, verb, Form.FINITE)
            && chunked.isSpeech(place.at(verb))
            && place.has(verb - 1, Kind.PHRASE)
            && place.has(verb - 2, Kind.COMMA)
            && place.has(verb - 3, Kind.PHRASE)
            && verb - 3 == place.sentenceBegin();
    return clause && opensWithVerb(place)
        ? said(subject(place, verb - 1), chunked.cue(place.at(verb)))
        : null;
  }

  private boolean opensWithVerb(Place place) {
    Token first = chunked.page().token(place.at(place.index()).begin() + 1);
    return first.is(PartOfSpeech.FINITE_VERB) || first.is(PartOfSpeech.MODAL);
  }

  private static int beforeColon(Place place) {
    int i = place.index() - 1;
    return place.has(i, Kind.COLON) || place.has(i, Kind.COMMA) ? i - 1 : i;
  }

  private boolean isCue(Place place, int i, Form form) {
    return isVerb(place, i, form) && chunked.isCue(place.at(i));
  }

  private static boolean isVerb(Place place, int i, Form form) {
    Verb verb = place.has(i, Kind.VERB) ? place.at(i).verb() : null;
    return verb != null && verb.form() == form;
  }

  private boolean isRemark(Place place, int i) {
    return place.has(i, Kind.PHRASE) && RuleWord.SPEECH.has(chunked.lastLemma(place.at(i)));
  }

  private boolean isPreposition(Place place, int i, String word) {
    return place.hasPreposition(i) && chunked.lastLemma(place.at(i)).equals(word);
  }

  private Cue noun(Chunk phrase) {
    Token noun = chunked.page().token(phrase.end() - 1);
    return new Cue(noun.span(), noun.lemma());
  }

  private static RuleVerdict said(@Nullable Mention source, Cue cue) {
    return new RuleVerdict(Construction.PASSED_ON, source, cue);
  }
}
