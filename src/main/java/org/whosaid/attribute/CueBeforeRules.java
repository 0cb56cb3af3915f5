package org.whosaid.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.attribute.Reading.Place;
import org.whosaid.attribute.Verb.Form;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Recognises quotations whose cue comes first: {@code Marta Cole said: “No.”} */
final class CueBeforeRules {

  private static final Set<String> SPEECH_NOUNS =
      Set.of(
          "statement",
          "claim",
          "comment",
          "remark",
          "word",
          "words",
          "tweet",
          "speech",
          "letter",
          "pledge",
          "promise",
          "description",
          "message",
          "call",
          "warning",
          "vow",
          "insistence",
          "assertion",
          "contention",
          "motto",
          "verdict",
          "answer",
          "reply",
          "response",
          "view",
          "post",
          "email",
          "line",
          "complaint",
          "plea",
          "advice",
          "prediction",
          "caption",
          "argument",
          "admission",
          "admonition",
          "suggestion",
          "explanation",
          "testimony",
          "boast");

  private static final Set<String> VIEW_NOUNS =
      Set.of("view", "eye", "opinion", "word", "judgment", "judgement", "estimation");

  private final Reading reading;

  CueBeforeRules(Reading reading) {
    this.reading = reading;
  }

  /** {@code Ruiz did not say “crisis”}, {@code critics might call it “too late”}. */
  @Nullable Judgement unreal(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return null;
    }
    int i = place.index() - 1;
    if (reading.isAs(place, i)) {
      i--;
    }
    boolean object = place.has(i, Kind.PHRASE) && place.has(i - 1, Kind.VERB);
    int verb = object && !reading.isSpeech(place.at(i - 1)) ? i - 1 : i;
    if (!place.has(verb, Kind.VERB) || !reading.isCue(place.at(verb))) {
      return null;
    }
    Verb denied = place.at(verb).verb();
    return denied != null && denied.unreal() ? Judgement.unsaid(Construction.UNREAL) : null;
  }

  /** {@code Marta Cole said: “No.”}, {@code MARTA COLE: “No.”} */
  @Nullable Judgement colon(int span) {
    Place place = reading.first(span);
    if (place == null || !place.has(place.index() - 1, Kind.COLON)) {
      return null;
    }
    Subjects subjects = reading.subjects(place.line());
    Cue colon = reading.cue(place.at(place.index() - 1));
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      if (reading.isCue(place.at(i))) {
        Mention subject = subjects.of(i);
        if (subject != null) {
          return new Judgement(Construction.COLON, subject, reading.cue(place.at(i)));
        }
      }
    }
    Mention leadIn = leadIn(place, subjects);
    return leadIn == null ? null : new Judgement(Construction.COLON, leadIn, colon);
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
        Mention owner = owner(place.at(i));
        return owner != null ? owner : place.at(i).mention();
      }
    }
    return null;
  }

  /** {@code Marta Cole said, “No.”}, {@code Marta Cole called the deal “a gift”}. */
  @Nullable Judgement reportedBefore(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return null;
    }
    Judgement weak = null;
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      Judgement byNoun = place.has(i + 1, Kind.SUBORDINATOR) ? ownedNoun(place.at(i)) : null;
      if (byNoun != null) {
        return byNoun;
      }
      if (reading.isCue(place.at(i)) && !isBareParticiple(place, i)) {
        Judgement judgement = reading.bySubject(Construction.REPORTED_BEFORE, place, i);
        boolean sure = i == place.index() - 1 || !reading.isWeak(place.at(i));
        if (judgement != null && sure) {
          return judgement;
        }
        weak = weak == null ? judgement : weak;
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
        && !reading.isSpeech(place.at(i));
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
  @Nullable Judgement depictedAs(int span) {
    Place place = reading.first(span);
    if (place == null || !reading.isAs(place, place.index() - 1)) {
      return null;
    }
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      Verb verb = place.at(i).verb();
      if (verb != null && verb.form() != Form.PARTICIPLE && !verb.isLight()) {
        return verb.passive() ? null : reading.bySubject(Construction.REPORTED_BEFORE, place, i);
      }
    }
    return null;
  }

  /**
   * {@code According to Lia Strand, the dam “held”}, {@code in the view of Lia Strand it “held”}.
   */
  @Nullable Judgement accordingTo(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.sentenceBegin(); i < place.sentenceEnd(); i++) {
      int last = isAccording(place, i) ? i + 1 : isInTheViewOf(place, i) ? i + 2 : i;
      if (last > i && last + 1 < place.sentenceEnd() && place.has(last + 1, Kind.PHRASE)) {
        Mention source = reading.subjects(place.line()).named(last + 1);
        Page page = reading.page();
        int begin = place.at(i).begin();
        int end = place.at(last).end();
        Cue cue = new Cue(page.span(begin, end), page.lemma(begin, end));
        return new Judgement(Construction.ACCORDING_TO, source, cue);
      }
    }
    return null;
  }

  private static boolean isAccording(Place place, int i) {
    Verb verb = place.at(i).verb();
    return verb != null && verb.lemma().equals("accord") && place.hasPreposition(i + 1);
  }

  private boolean isInTheViewOf(Place place, int i) {
    return isPreposition(place, i, "in")
        && place.has(i + 1, Kind.PHRASE)
        && VIEW_NOUNS.contains(reading.lastLemma(place.at(i + 1)))
        && isPreposition(place, i + 2, "of");
  }

  private boolean isPreposition(Place place, int i, String word) {
    return place.hasPreposition(i) && reading.lastLemma(place.at(i)).equals(word);
  }

  /** {@code her claim that it was “a gift”}, {@code Cole’s “deepest” thanks}. */
  @Nullable Judgement speechNoun(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() - 1; i >= place.sentenceBegin(); i--) {
      Judgement judgement = ownedNoun(place.at(i));
      if (judgement != null) {
        return judgement;
      }
    }
    return null;
  }

  /** {@code her claim}: a noun for speech and whose it is. */
  private @Nullable Judgement ownedNoun(Chunk chunk) {
    if (!chunk.is(Kind.PHRASE) || !SPEECH_NOUNS.contains(reading.lastLemma(chunk))) {
      return null;
    }
    Mention owner = owner(chunk);
    Token noun = reading.page().token(chunk.end() - 1);
    return owner == null
        ? null
        : new Judgement(Construction.SPEECH_NOUN, owner, new Cue(noun.span(), noun.lemma()));
  }

  /** Returns whoever owns what a phrase names: {@code her} claim, {@code Mr Roe}’s claim. */
  private @Nullable Mention owner(Chunk phrase) {
    Page page = reading.page();
    for (int t = phrase.begin(); t < phrase.end() - 1; t++) {
      if (page.token(t).tag().equals("PRP$")) {
        Span span = page.token(t).span();
        return new Mention(span, span, MentionKind.PRONOUN);
      }
      if (page.token(t).tag().equals("POS") && t > phrase.begin()) {
        Span span = page.span(phrase.begin(), t);
        boolean name = page.token(t - 1).tag().startsWith("NNP");
        Span head = page.token(t - 1).span();
        return new Mention(span, head, name ? MentionKind.NAME : MentionKind.NOMINAL);
      }
    }
    return null;
  }
}
