package org.whosaid.attribute;

import java.util.List;
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

/** Recognises quotations that their own sentence attributes. */
final class CueRules {

  private static final Set<String> LIGHT_VERBS =
      Set.of("be", "have", "do", "become", "seem", "look", "get", "take", "make", "mean", "remain");
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

  private final Reading reading;

  CueRules(Reading reading) {
    this.reading = reading;
  }

  /** Returns the rules that leave no doubt. */
  List<Rule> sure() {
    return List.of(this::unreal, this::reportedAfter, this::colon, this::signed);
  }

  /** Returns the other rules, in precision order. */
  List<Rule> others() {
    return List.of(
        this::asTheyPutIt,
        this::reportedBefore,
        this::depictedAs,
        this::accordingTo,
        this::reportedAtEnd,
        this::speechNoun);
  }

  /** {@code Ruiz did not say “crisis”}, {@code critics might call it “too late”}. */
  private @Nullable Judgement unreal(int span) {
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
    return denied != null && denied.unreal() ? Judgement.UNSAID : null;
  }

  /** {@code Marta Cole said: “No.”}, {@code MARTA COLE: “No.”} */
  private @Nullable Judgement colon(int span) {
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

  /** {@code “No,” Marta Cole said}, {@code “No,” said Marta Cole}. */
  private @Nullable Judgement reportedAfter(int span) {
    Place place = reading.last(span);
    if (place == null) {
      return null;
    }
    int i = place.index() + 1;
    boolean newSentence = place.has(i, Kind.STOP);
    while (i < place.line().size() && isSkippedAfter(place.at(i))) {
      i++;
    }
    if (place.has(i, Kind.PHRASE)) {
      boolean modifies = i == place.index() + 1 && isModifierOf(span, place, i);
      return modifies ? null : subjectThenVerb(span, place, i, newSentence);
    }
    return place.has(i, Kind.VERB) && !newSentence ? verbThenSubject(span, place, i) : null;
  }

  /** A full stop of the sentence itself is no border to look beyond, one inside the marks is. */
  private static boolean isSkippedAfter(Chunk chunk) {
    boolean ownStop = chunk.endsSentence() && chunk.end() > chunk.begin();
    return chunk.is(Kind.COMMA) || chunk.is(Kind.DASH) || (chunk.endsSentence() && !ownStop);
  }

  /** {@code a “solid” first half}: the phrase is what the marked words describe. */
  private boolean isModifierOf(int span, Place place, int phrase) {
    boolean inPhrase = place.has(place.index() - 1, Kind.OTHER);
    Mention mention = place.at(phrase).mention();
    boolean nominal = mention != null && mention.kind() == MentionKind.NOMINAL;
    return inPhrase && nominal && !reading.expectsReport(span);
  }

  private @Nullable Judgement subjectThenVerb(int span, Place place, int phrase, boolean apart) {
    int verb = verbOf(place, phrase);
    if (verb < 0) {
      return null;
    }
    if (isImpersonal(place.at(phrase), place.at(verb))) {
      return new Judgement(Construction.UNKNOWN, null, reading.cue(place.at(verb)));
    }
    if (!reports(span, place.at(verb))) {
      return null;
    }
    if ((apart && !endsSoonAfter(place, verb)) || opensNewQuotation(place, verb)) {
      return null;
    }
    Mention subject = reading.subjects(place.line()).of(verb);
    boolean after = subject != null && subject.span().begin() >= endOf(place);
    return subject != null && after
        ? new Judgement(Construction.REPORTED_AFTER, subject, reading.cue(place.at(verb)))
        : null;
  }

  /** {@code “The king is dead,” it was whispered.} */
  private boolean isImpersonal(Chunk subject, Chunk chunk) {
    Verb verb = chunk.verb();
    boolean it = reading.text(subject).equalsIgnoreCase("it");
    return it && verb != null && verb.passive();
  }

  private int endOf(Place place) {
    return reading.page().token(place.at(place.index()).end() - 1).span().end();
  }

  /** Returns the verb group whose subject begins at {@code phrase}, or -1. */
  private int verbOf(Place place, int phrase) {
    boolean inside = false;
    for (int i = phrase + 1; i < place.line().size(); i++) {
      Chunk chunk = place.at(i);
      boolean newClause = chunk.is(Kind.CONJUNCTION) && !place.has(i + 1, Kind.PHRASE);
      boolean border = chunk.endsSentence() || chunk.is(Kind.QUOTATION) || chunk.is(Kind.COLON);
      if (border || newClause) {
        return -1;
      }
      boolean relative = place.has(i - 1, Kind.RELATIVE);
      if (chunk.is(Kind.VERB) && !(inside && relative) && isFinite(chunk)) {
        boolean ownCue = reading.isCue(chunk) || !inside;
        if (ownCue) {
          return i;
        }
      }
      inside |= chunk.is(Kind.COMMA) || chunk.is(Kind.RELATIVE);
    }
    return -1;
  }

  private static boolean isFinite(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && (verb.form() == Form.FINITE || verb.form() == Form.PARTICIPLE);
  }

  private boolean reports(int span, Chunk chunk) {
    Verb verb = chunk.verb();
    if (verb == null || verb.passive() || verb.unreal()) {
      return false;
    }
    boolean any = reading.expectsReport(span) && !LIGHT_VERBS.contains(verb.lemma());
    return reading.isCue(chunk) || any;
  }

  private boolean endsSoonAfter(Place place, int verb) {
    for (int i = verb + 1; i < place.line().size() && i <= verb + 2; i++) {
      if (place.at(i).endsSentence()) {
        return true;
      }
    }
    return verb + 1 == place.line().size();
  }

  /** {@code “No.” Ann Lee said: “Yes.”}: the report belongs to what follows. */
  private boolean opensNewQuotation(Place place, int verb) {
    boolean apart = place.at(place.index() + 1).endsSentence();
    for (int i = verb + 1; i < place.line().size() && !place.at(i).endsSentence(); i++) {
      if (place.has(i, Kind.COLON) && place.has(i + 1, Kind.QUOTATION)) {
        return true;
      }
      if (apart && place.has(i, Kind.QUOTATION)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Judgement verbThenSubject(int span, Place place, int verb) {
    Chunk chunk = place.at(verb);
    if (!reports(span, chunk) || !isFinite(chunk)) {
      return null;
    }
    Mention subject = reading.subjects(place.line()).rightOf(verb);
    return subject == null
        ? null
        : new Judgement(Construction.INVERTED_AFTER, subject, reading.cue(chunk));
  }

  /** {@code “A fair result.” – Dr Hana Weiss, trust chair} */
  private @Nullable Judgement signed(int span) {
    Place place = reading.last(span);
    if (place == null) {
      return null;
    }
    int i = place.index() + 1;
    while (place.has(i, Kind.STOP)) {
      i++;
    }
    boolean dash = place.has(i, Kind.DASH) && place.has(i + 1, Kind.PHRASE);
    if (!dash) {
      return null;
    }
    for (int k = i + 1; k < place.line().size(); k++) {
      if (place.has(k, Kind.VERB)) {
        return null;
      }
    }
    Mention signature = reading.subjects(place.line()).named(i + 1);
    return new Judgement(Construction.SIGNED, signature, reading.cue(place.at(i)));
  }

  /** {@code Marta Cole said, “No.”}, {@code Marta Cole called the deal “a gift”}. */
  private @Nullable Judgement reportedBefore(int span) {
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
        Judgement judgement = bySubject(Construction.REPORTED_BEFORE, place, i);
        boolean sure = i == place.index() - 1 || !reading.isWeak(place.at(i));
        if (judgement != null && sure) {
          return judgement;
        }
        weak = weak == null ? judgement : weak;
      }
    }
    return weak;
  }

  private @Nullable Judgement bySubject(Construction construction, Place place, int verb) {
    Mention subject = reading.subjects(place.line()).of(verb);
    return subject == null
        ? null
        : new Judgement(construction, subject, reading.cue(place.at(verb)));
  }

  /**
   * {@code a scheme called “Low Tide”} has no caller; {@code what the union called “theft”} has.
   */
  private boolean isBareParticiple(Place place, int i) {
    Verb verb = place.at(i).verb();
    boolean inClause = place.has(i - 1, Kind.PHRASE) && opensClause(place, i - 2);
    boolean hasObject = place.has(i + 1, Kind.PHRASE);
    return verb != null
        && verb.form() == Form.PARTICIPLE
        && !inClause
        && !hasObject
        && hasOtherVerb(place, i)
        && !reading.isSpeech(place.at(i));
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
  private @Nullable Judgement depictedAs(int span) {
    Place place = reading.first(span);
    if (place == null || !reading.isAs(place, place.index() - 1)) {
      return null;
    }
    for (int i = place.index() - 2; i >= place.sentenceBegin(); i--) {
      Verb verb = place.at(i).verb();
      if (verb != null && verb.form() != Form.PARTICIPLE && !LIGHT_VERBS.contains(verb.lemma())) {
        return verb.passive() ? null : bySubject(Construction.REPORTED_BEFORE, place, i);
      }
    }
    return null;
  }

  /** {@code the “new Harbour”, as Finn Roy dubbed it}. */
  private @Nullable Judgement asTheyPutIt(int span) {
    Place place = reading.last(span);
    if (place == null) {
      return null;
    }
    int i = place.index() + 1;
    while (i < place.index() + 4 && !reading.isAs(place, i)) {
      i++;
    }
    boolean afterComma = place.has(i - 1, Kind.COMMA) || reading.lastCharacter(span) == ',';
    boolean as = afterComma && reading.isAs(place, i) && place.has(i + 1, Kind.PHRASE);
    int verb = as ? verbOf(place, i + 1) : -1;
    return verb >= 0 && reading.isCue(place.at(verb))
        ? bySubject(Construction.REPORTED_AT_END, place, verb)
        : null;
  }

  /** {@code According to Lia Strand, the dam “held”.} */
  private @Nullable Judgement accordingTo(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return null;
    }
    for (int i = place.sentenceBegin(); i + 2 < place.sentenceEnd(); i++) {
      Verb verb = place.at(i).verb();
      boolean according = verb != null && verb.lemma().equals("accord");
      if (according && place.has(i + 1, Kind.PREPOSITION) && place.has(i + 2, Kind.PHRASE)) {
        Mention source = reading.subjects(place.line()).named(i + 2);
        Span words = reading.page().span(place.at(i).begin(), place.at(i + 1).end());
        return new Judgement(Construction.ACCORDING_TO, source, new Cue(words, "according to"));
      }
    }
    return null;
  }

  /** {@code The deal is “a gift to thieves”, Marta Cole said.} */
  private @Nullable Judgement reportedAtEnd(int span) {
    Place place = reading.last(span);
    if (place == null) {
      return null;
    }
    Subjects subjects = reading.subjects(place.line());
    for (int i = place.index() + 1; i < place.sentenceEnd(); i++) {
      boolean afterComma = place.has(i - 1, Kind.COMMA) || place.has(i - 1, Kind.QUOTATION);
      if (!afterComma) {
        continue;
      }
      int verb = place.has(i, Kind.PHRASE) ? verbOf(place, i) : i;
      boolean report = verb >= 0 && reading.isSpeech(place.at(verb)) && isFinite(place.at(verb));
      if (report && !place.has(verb + 1, Kind.QUOTATION)) {
        Mention subject = verb == i ? subjects.rightOf(i) : subjects.of(verb);
        if (subject != null) {
          return new Judgement(Construction.REPORTED_AT_END, subject, reading.cue(place.at(verb)));
        }
      }
    }
    return null;
  }

  /** {@code her claim that it was “a gift”}, {@code Cole’s “deepest” thanks}. */
  private @Nullable Judgement speechNoun(int span) {
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
