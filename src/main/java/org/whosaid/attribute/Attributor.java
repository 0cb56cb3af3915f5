package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.attribute.Reading.Place;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Attribution;
import org.whosaid.model.Cue;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Quotation;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Segment;

/**
 * Says of marked words whether they are a quotation, which cue signals it and which mention says
 * it.
 *
 * <p>{@code “If they ask,” Noor Haddad said, “we will answer.”} becomes one attribution: two
 * segments, the cue {@code said}, the source mention {@code Noor Haddad}.
 *
 * <p>Thread-safe: all state belongs to the call.
 */
public final class Attributor {

  private final CueLexicon cues = new CueLexicon();
  private final Scorer scorer = new RuleScorer();

  /**
   * Returns an attribution for every quotation among {@code marked}, in text order; marked words
   * that nobody says are there as type {@link QuotationType#OTHER}.
   */
  public List<Attribution> attribute(AnnotatedText text, List<MarkedSpan> marked) {
    Reading reading = new Reading(new Page(text, marked), cues);
    List<Judgement> judgements = scorer.judge(reading);
    List<Attribution> attributions = new ArrayList<>();
    int span = 0;
    while (span < marked.size()) {
      List<Segment> segments = new ArrayList<>(marked.get(span).segments());
      int next = span + 1;
      while (next < marked.size() && isSplit(reading, judgements, next)) {
        segments.addAll(marked.get(next).segments());
        next++;
      }
      attributions.add(attribution(reading, judgements.get(span), span, segments));
      span = next;
    }
    return attributions;
  }

  /**
   * Returns whether {@code span} goes on with the quotation before it, cut by nothing but its own
   * reporting clause: {@code “No,” she said. “Never.”}
   */
  private static boolean isSplit(Reading reading, List<Judgement> judgements, int span) {
    Judgement first = judgements.get(span - 1);
    Judgement second = judgements.get(span);
    Cue cue = first.cue();
    Place end = reading.last(span - 1);
    Place begin = reading.first(span);
    if (cue == null || end == null || begin == null || end.paragraph() != begin.paragraph()) {
      return false;
    }
    int from = reading.page().marked().get(span - 1).outer().end();
    int to = reading.page().marked().get(span).outer().begin();
    boolean cueBetween = cue.span().begin() >= from && cue.span().end() <= to;
    boolean goesOn =
        second.construction() == Construction.SAME_PARAGRAPH || cue.equals(second.cue());
    return cueBetween && goesOn && onlyReportBetween(end, begin);
  }

  private static boolean onlyReportBetween(Place end, Place begin) {
    boolean led = begin.has(begin.index() - 1, Kind.COLON);
    int stops = led ? 2 : 0;
    for (int i = end.index() + 1; i < begin.index(); i++) {
      boolean border = i > end.index() + 1 && end.at(i).endsSentence();
      stops += border ? 1 : 0;
    }
    return stops <= 1;
  }

  private static Attribution attribution(
      Reading reading, Judgement judgement, int span, List<Segment> segments) {
    return new Attribution(
        new Quotation(type(reading, judgement, span), segments),
        Optional.ofNullable(judgement.cue()),
        Optional.ofNullable(judgement.source()),
        judgement.probability());
  }

  private static QuotationType type(Reading reading, Judgement judgement, int span) {
    if (!judgement.isSaid()) {
      return QuotationType.OTHER;
    }
    int first =
        reading.words(span).codePoints().filter(Character::isLetter).findFirst().orElse('a');
    boolean whole = !Character.isLowerCase(first) && introduced(reading, reading.first(span));
    return whole ? QuotationType.DIRECT : QuotationType.MIXED;
  }

  /** Returns whether what stands before is nothing, a mark of punctuation or a verb for speech. */
  private static boolean introduced(Reading reading, @Nullable Place place) {
    if (place == null || place.index() == place.sentenceBegin()) {
      return true;
    }
    Chunk before = place.at(place.index() - 1);
    return before.is(Kind.COLON)
        || before.is(Kind.COMMA)
        || before.is(Kind.DASH)
        || reading.isSpeech(before);
  }
}
