package org.whosaid.attribute.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/** Recognises quotations whose cue comes first: {@code Marta Cole said: “No.”} */
final class CueBeforeRules {

  private final ChunkedPage chunked;

  CueBeforeRules(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** {@code Ruiz did not say “crisis”}, {@code critics might call it “too late”}. */
  @Nullable RuleVerdict unreal(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int i = place.index() - 1;
    if (chunked.isAs(place, i)) {
      i--;
    }
    boolean object = place.has(i, Kind.PHRASE) && place.has(i - 1, Kind.VERB);
    int verb = object && !chunked.isSpeech(place.at(i - 1)) ? i - 1 : i;
    boolean cue = place.has(verb, Kind.VERB) && chunked.isCue(place.at(verb));
    int denied = cue ? verb : clauseOf(place);
    return denied >= 0 && isDenied(place, denied) ? RuleVerdict.unsaid(Construction.UNREAL) : null;
  }

  /** {@code never said the pool was “safe”}: the verb whose clause the words stand in, or -1. */
  private int clauseOf(Place place) {
    boolean clause = false;
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      if (chunked.isSpeech(place.at(i))) {
        return clause ? i : -1;
      }
      clause |= place.has(i, Kind.VERB);
      if (!place.has(i, Kind.PHRASE)
          && !place.has(i, Kind.VERB)
          && !place.has(i, Kind.SUBORDINATOR)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code did not call it “late”}, {@code denied calling it “late”}. */
  private static boolean isDenied(Place place, int i) {
    Verb verb = place.at(i).verb();
    Verb before = place.has(i - 1, Kind.VERB) ? place.at(i - 1).verb() : null;
    if (verb == null || verb.unreal()) {
      return verb != null;
    }
    return verb.form() == Form.GERUND && before != null && RuleWord.DENYING.has(before.lemma());
  }

  /**
   * {@code Marta Cole said: “No.”}, {@code MARTA COLE: “No.”}, and {@code Marta Cole wrote:} with
   * the words in the next paragraph.
   */
  @Nullable RuleVerdict colon(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    boolean apart = place.index() == 0 && place.paragraph() > 0;
    Place end = apart ? endOfLine(place.paragraph() - 1) : place;
    if (!end.has(end.index() - 1, Kind.COLON) || (apart && !endsInSpeech(end))) {
      return null;
    }
    Subjects subjects = chunked.subjects(end.line());
    for (int i = end.index() - 2; i >= end.sentenceBegin(); i--) {
      Mention subject = chunked.isCue(end.at(i)) ? subjects.of(i) : null;
      if (subject != null) {
        return new RuleVerdict(Construction.COLON, subject, chunked.cue(end.at(i)));
      }
    }
    Mention leadIn = apart ? null : leadIn(end, subjects);
    Cue colon = chunked.cue(end.at(end.index() - 1));
    return leadIn == null ? null : new RuleVerdict(Construction.COLON, leadIn, colon);
  }

  private Place endOfLine(int paragraph) {
    List<Chunk> line = chunked.line(paragraph);
    return new Place(line, line.size(), paragraph);
  }

  /** Returns whether the last verb before the colon at the end is one for speech. */
  private boolean endsInSpeech(Place place) {
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      if (place.has(i, Kind.VERB)) {
        return chunked.isSpeech(place.at(i));
      }
    }
    return false;
  }

  /** Without a verb for speech: the subject of what there is, or the last phrase. */
  private @Nullable Mention leadIn(Place place, Subjects subjects) {
    for (int i = place.sentenceBegin(); i < place.index() - 1; i++) {
      if (place.has(i, Kind.VERB)) {
        Mention subject = subjects.of(i);
        if (subject != null) {
          return subject;
        }
      }
    }
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      if (place.has(i, Kind.PHRASE)) {
        Mention owner = chunked.owner(place.at(i));
        return owner != null ? owner : place.at(i).mention();
      }
    }
    return null;
  }

  /** {@code Marta Cole said, “No.”}, {@code Marta Cole called the deal “a gift”}. */
  @Nullable RuleVerdict reportedBefore(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    RuleVerdict weak = null;
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      RuleVerdict byNoun = place.has(i + 1, Kind.SUBORDINATOR) ? ownedNoun(place.at(i)) : null;
      if (byNoun != null) {
        return byNoun;
      }
      if (chunked.isCue(place.at(i)) && !isBareParticiple(place, i)) {
        RuleVerdict verdict =
            RuleVerdict.bySubject(Construction.REPORTED_BEFORE, chunked, place, i);
        boolean sure = i == place.index() - 1 || !chunked.isWeak(place.at(i));
        if (verdict != null && sure) {
          return verdict;
        }
        weak = weak == null ? verdict : weak;
      }
    }
    return weak;
  }

  /**
   * {@code a scheme called “Low Tide”} has no caller; {@code what the union called “theft”} has.
   */
  private boolean isBareParticiple(Place place, int i) {
    Verb verb = place.at(i).verb();
    boolean inClause = place.has(i - 1, Kind.PHRASE) && opensClause(place, i - 2);
    boolean active = place.has(i + 1, Kind.PHRASE) || afterRelativeClause(place, i);
    return verb != null
        && verb.form() == Form.PARTICIPLE
        && !inClause
        && !active
        && hasOtherVerb(place, i)
        && !chunked.isSpeech(place.at(i));
  }

  /** {@code Ann Lee, who lives there, criticised}: the main verb, whatever its tag. */
  private static boolean afterRelativeClause(Place place, int verb) {
    if (!place.has(verb - 1, Kind.COMMA)) {
      return false;
    }
    int i = verb - 2;
    while (i > place.sentenceBegin() && !place.has(i, Kind.COMMA)) {
      i--;
    }
    return place.has(i, Kind.COMMA) && place.has(i + 1, Kind.RELATIVE);
  }

  /**
   * The tagger takes {@code condemned} in {@code The council condemned “theft”} for a participle.
   */
  private static boolean hasOtherVerb(Place place, int verb) {
    for (int i = place.sentenceBegin(); i < place.sentenceEnd(); i++) {
      Verb other = place.at(i).verb();
      if (i != verb && other != null && other.form() == Form.FINITE) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensClause(Place place, int i) {
    return place.has(i, Kind.RELATIVE) || place.has(i, Kind.SUBORDINATOR);
  }

  /** {@code The judge painted him as “a lost soul”}: any verb will do. */
  @Nullable RuleVerdict depictedAs(int span) {
    Place place = chunked.first(span);
    if (place == null || !chunked.isAs(place, place.index() - 1)) {
      return null;
    }
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      Verb verb = place.at(i).verb();
      if (verb != null && verb.form() != Form.PARTICIPLE && !verb.isLight()) {
        return verb.passive()
            ? null
            : RuleVerdict.bySubject(Construction.DEPICTED_AS, chunked, place, i);
      }
    }
    return null;
  }

  /**
   * {@code According to Lia Strand, the dam “held”}, {@code in the view of Lia Strand it “held”}.
   */
  @Nullable RuleVerdict accordingTo(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.sentenceBegin(); i < place.sentenceEnd(); i++) {
      int last =
          ChunkedPage.isAccordingTo(place.line(), i) ? i + 1 : isInTheViewOf(place, i) ? i + 2 : i;
      if (last > i && last + 1 < place.sentenceEnd() && place.has(last + 1, Kind.PHRASE)) {
        Mention source = chunked.subjects(place.line()).named(last + 1);
        Page page = chunked.page();
        int begin = place.at(i).begin();
        int end = place.at(last).end();
        Cue cue = new Cue(page.span(begin, end), page.lemma(begin, end));
        return new RuleVerdict(Construction.ACCORDING_TO, source, cue);
      }
    }
    return null;
  }

  /** {@code In view of the rain} has no article, and nobody's view. */
  private boolean isInTheViewOf(Place place, int i) {
    return isPreposition(place, i, "in")
        && place.has(i + 1, Kind.PHRASE)
        && place.at(i + 1).end() - place.at(i + 1).begin() > 1
        && RuleWord.VIEW.has(chunked.lastLemma(place.at(i + 1)))
        && isPreposition(place, i + 2, "of");
  }

  private boolean isPreposition(Place place, int i, String word) {
    return place.hasPreposition(i) && chunked.lastLemma(place.at(i)).equals(word);
  }

  /** {@code her claim that it was “a gift”}. */
  @Nullable RuleVerdict speechNoun(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      RuleVerdict verdict = ownedNoun(place.at(i));
      if (verdict != null) {
        return verdict;
      }
    }
    return null;
  }

  /** {@code her claim}: a noun for speech and whose it is. */
  private @Nullable RuleVerdict ownedNoun(Chunk chunk) {
    if (!chunk.is(Kind.PHRASE) || !RuleWord.SPEECH.has(chunked.lastLemma(chunk))) {
      return null;
    }
    Mention owner = chunked.owner(chunk);
    Token noun = chunked.page().token(chunk.end() - 1);
    return owner == null
        ? null
        : new RuleVerdict(Construction.SPEECH_NOUN, owner, new Cue(noun.span(), noun.lemma()));
  }
}
