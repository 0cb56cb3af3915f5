package org.whosaid.attribute.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/** Recognises quotations whose cue follows: {@code “No,” said Marta Cole}. */
final class CueAfterRules {

  private static final int LONGEST_SIGNATURE = 20;

  private final ChunkedPage chunked;

  CueAfterRules(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** {@code “No,” Marta Cole said}, {@code “No,” said Marta Cole}. */
  @Nullable RuleVerdict reportedAfter(int span) {
    Place place = chunked.last(span);
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
    boolean insideMarks = chunk.endsSentence() && chunk.end() == chunk.begin();
    return chunk.is(Kind.COMMA) || chunk.is(Kind.DASH) || insideMarks;
  }

  /** {@code a “solid” first half}: the phrase is what the marked words describe. */
  private boolean isModifierOf(int span, Place place, int phrase) {
    boolean inPhrase = place.has(place.index() - 1, Kind.OTHER);
    Mention mention = place.at(phrase).mention();
    boolean nominal = mention != null && mention.kind() == MentionKind.NOMINAL;
    return inPhrase && nominal && !chunked.expectsReport(span);
  }

  private @Nullable RuleVerdict subjectThenVerb(int span, Place place, int phrase, boolean apart) {
    int verb = verbOf(place, phrase);
    if (verb < 0) {
      return null;
    }
    if (isImpersonal(place.at(phrase), place.at(verb))) {
      return new RuleVerdict(Construction.IMPERSONAL, null, chunked.cue(place.at(verb)));
    }
    if (!reports(span, place.at(verb))) {
      return null;
    }
    if ((apart && !endsSoonAfter(place, verb)) || opensNewQuotation(place, verb)) {
      return null;
    }
    Mention subject = chunked.subjects(place.line()).of(verb);
    boolean after = subject != null && subject.span().begin() >= endOf(place);
    return subject != null && after
        ? new RuleVerdict(Construction.REPORTED_AFTER, subject, chunked.cue(place.at(verb)))
        : null;
  }

  /** {@code “The king is dead,” it was whispered.} */
  private boolean isImpersonal(Chunk subject, Chunk chunk) {
    Verb verb = chunk.verb();
    boolean it = chunked.text(subject).equalsIgnoreCase("it");
    return it && verb != null && verb.passive();
  }

  private int endOf(Place place) {
    return chunked.page().token(place.at(place.index()).end() - 1).span().end();
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
        boolean ownCue = chunked.isCue(chunk) || !inside;
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
    boolean any = chunked.expectsReport(span) && !verb.isLight();
    return chunked.isCue(chunk) || any;
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

  private @Nullable RuleVerdict verbThenSubject(int span, Place place, int verb) {
    Chunk chunk = place.at(verb);
    if (!reports(span, chunk) || !isFinite(chunk)) {
      return null;
    }
    Mention subject = chunked.subjects(place.line()).rightOf(verb);
    return subject == null
        ? null
        : new RuleVerdict(Construction.INVERTED_AFTER, subject, chunked.cue(chunk));
  }

  /** {@code “A fair result.” – Dr Hana Weiss, trust chair} */
  @Nullable RuleVerdict signed(int span) {
    Place place = chunked.last(span);
    if (place == null) {
      return null;
    }
    int i = place.index() + 1;
    while (place.has(i, Kind.STOP)) {
      i++;
    }
    if (isAged(place, i)) {
      return new RuleVerdict(Construction.SIGNED, place.at(i).mention(), null);
    }
    boolean dash = place.has(i, Kind.DASH) && place.has(i + 1, Kind.PHRASE);
    if (!dash) {
      return null;
    }
    if (place.line().size() - i > LONGEST_SIGNATURE) {
      return null;
    }
    if (tells(place.line().subList(i, place.line().size()))) {
      return null;
    }
    Mention signature = chunked.subjects(place.line()).named(i + 1);
    return new RuleVerdict(Construction.SIGNED, signature, chunked.cue(place.at(i)));
  }

  /** {@code – Dr Hana Weiss, trust chair}, in a paragraph of its own after one of marked words. */
  @Nullable RuleVerdict signedBelow(int span) {
    Place first = chunked.first(span);
    Place last = chunked.last(span);
    if (first == null || last == null || first.index() > 0 || !last.endsParagraph()) {
      return null;
    }
    if (last.paragraph() + 1 == chunked.page().paragraphs().size()) {
      return null;
    }
    List<Chunk> below = chunked.line(last.paragraph() + 1);
    Mention name = below.size() > 1 && below.get(0).is(Kind.DASH) ? below.get(1).mention() : null;
    return name != null && isSignature(name, below)
        ? new RuleVerdict(Construction.SIGNED, name, chunked.cue(below.get(0)))
        : null;
  }

  /**
   * Returns whether {@code line} is a name with what belongs to it, or a word like a name alone.
   */
  private boolean isSignature(Mention name, List<Chunk> line) {
    boolean capital = Character.isUpperCase(chunked.page().words(name.span()).codePointAt(0));
    boolean alone = line.stream().filter(chunk -> chunk.is(Kind.PHRASE)).count() == 1;
    boolean named = name.kind() == MentionKind.NAME || (capital && alone);
    return named && line.size() <= LONGEST_SIGNATURE && !tells(line) && !ChunkedPage.quotes(line);
  }

  private static boolean tells(List<Chunk> line) {
    return line.stream().anyMatch(chunk -> chunk.is(Kind.VERB));
  }

  /** {@code “No,” Ada Cole, 61, nurse}: a name with an age, and no verb. */
  private boolean isAged(Place place, int i) {
    Mention name = place.has(i, Kind.PHRASE) ? place.at(i).mention() : null;
    return name != null
        && name.kind() == MentionKind.NAME
        && place.has(i + 1, Kind.COMMA)
        && i + 2 < place.line().size()
        && chunked.page().token(place.at(i + 2).begin()).is(PartOfSpeech.NUMBER)
        && !tells(place.line().subList(i, place.line().size()));
  }

  /** {@code the “new Harbour”, as Finn Roy dubbed it}. */
  @Nullable RuleVerdict asTheyPutIt(int span) {
    Place place = chunked.last(span);
    if (place == null) {
      return null;
    }
    int i = place.index() + 1;
    while (i < place.index() + 4 && !chunked.isAs(place, i)) {
      i++;
    }
    boolean afterComma = place.has(i - 1, Kind.COMMA) || chunked.lastCharacter(span) == ',';
    boolean as = afterComma && chunked.isAs(place, i) && place.has(i + 1, Kind.PHRASE);
    int verb = as ? verbOf(place, i + 1) : -1;
    return verb >= 0 && chunked.isCue(place.at(verb))
        ? RuleVerdict.bySubject(Construction.AS_THEY_PUT_IT, chunked, place, verb)
        : null;
  }

  /** {@code The deal is “a gift to thieves”, Marta Cole said}, or {@code as she put it}. */
  @Nullable RuleVerdict reportedAtEnd(int span) {
    Place place = chunked.last(span);
    if (place == null) {
      return null;
    }
    for (int i = place.index() + 1; i < place.sentenceEnd(); i++) {
      boolean afterComma = place.has(i - 1, Kind.COMMA) || place.has(i - 1, Kind.QUOTATION);
      RuleVerdict verdict = afterComma ? reportAt(i, place) : null;
      if (verdict != null) {
        return verdict;
      }
    }
    return null;
  }

  /** Returns the attribution to the reporting clause that begins at {@code i}, or null. */
  private @Nullable RuleVerdict reportAt(int i, Place place) {
    boolean as = chunked.isAs(place, i);
    int begin = as ? i + 1 : i;
    int verb = place.has(begin, Kind.PHRASE) ? verbOf(place, begin) : begin;
    boolean finite = place.has(verb, Kind.VERB) && isFinite(place.at(verb));
    if (!finite || place.has(verb + 1, Kind.QUOTATION)) {
      return null;
    }
    boolean report = as ? chunked.isCue(place.at(verb)) : chunked.isSpeech(place.at(verb));
    if (!report) {
      return null;
    }
    Subjects subjects = chunked.subjects(place.line());
    Mention subject = verb == begin ? subjects.rightOf(verb) : subjects.of(verb);
    return subject == null
        ? null
        : new RuleVerdict(Construction.REPORTED_AT_END, subject, chunked.cue(place.at(verb)));
  }
}
