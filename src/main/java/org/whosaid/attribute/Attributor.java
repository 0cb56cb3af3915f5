package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.attribute.Reading.Place;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Attribution;
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
  private final Scorer scorer;

  private Attributor(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Returns an attributor that goes by rules alone. */
  public static Attributor byRules() {
    return new Attributor(new RuleScorer());
  }

  /**
   * Returns an attributor that goes by the trained network, which it loads.
   *
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static Attributor learned() throws EncoderUnavailableException {
    return new Attributor(new LearnedScorer(new RuleScorer(), new WordPieces(), new Encoder()));
  }

  /**
   * Returns an attribution for every quotation among {@code marked}, in text order; marked words
   * that nobody says are there as type {@link QuotationType#OTHER}.
   */
  public List<Attribution> attribute(AnnotatedText text, List<MarkedSpan> marked) {
    Reading reading = new Reading(new Page(text, marked), cues);
    List<Decision> decisions = scorer.decide(reading);
    SplitQuotations splits = new SplitQuotations(reading, decisions);
    List<Attribution> attributions = new ArrayList<>();
    int span = 0;
    while (span < marked.size()) {
      List<Segment> segments = new ArrayList<>(marked.get(span).segments());
      int next = span + 1;
      while (next < marked.size() && splits.goesOn(next)) {
        segments.addAll(marked.get(next).segments());
        next++;
      }
      attributions.add(attribution(reading, decisions.get(span), span, segments));
      span = next;
    }
    return attributions;
  }

  private static Attribution attribution(
      Reading reading, Decision decision, int span, List<Segment> segments) {
    return new Attribution(
        new Quotation(type(reading, decision, span), segments),
        Optional.ofNullable(decision.cue()),
        Optional.ofNullable(decision.source()),
        decision.probability(),
        decision.alternatives());
  }

  private static QuotationType type(Reading reading, Decision decision, int span) {
    if (!decision.said()) {
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
