package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.attribute.network.Network;
import org.whosaid.model.Attribution;
import org.whosaid.model.Links;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Processors;
import org.whosaid.model.Quotation;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Segment;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;

/**
 * Attributes marked words: decides whether they are a quotation, which cue signals it and which
 * mention is its source.
 *
 * <p>{@code “If they ask,” Noor Haddad said, “we will answer.”} becomes one attribution: two
 * segments, the cue {@code said}, the source mention {@code Noor Haddad}.
 *
 * <p>Thread-safe: all state belongs to the call. Only closing has to wait until nobody attributes.
 */
public final class Attributor implements AutoCloseable {

  private final Scorer scorer;
  private final @Nullable Network reader;

  private Attributor(Scorer scorer, @Nullable Network reader) {
    this.scorer = scorer;
    this.reader = reader;
  }

  /** Returns an attributor that goes by rules alone. */
  public static Attributor byRules() {
    return new Attributor(new RuleScorer(), null);
  }

  /**
   * Returns an attributor that goes by the trained network, which it loads.
   *
   * @param processors what works on one page
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static Attributor learned(Processors processors) throws EncoderUnavailableException {
    return new Attributor(new NetworkScorer(Network.load(processors, false)), null);
  }

  /**
   * Returns an attributor that goes by the trained network, and finds words without marks, too.
   *
   * @param processors what works on one page
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static Attributor reading(Processors processors) throws EncoderUnavailableException {
    Network network = Network.load(processors, true);
    return new Attributor(new NetworkScorer(network), network);
  }

  /**
   * Returns an attribution for every marked span of {@code chunked}, in text order, the halves of a
   * split quotation as one; marked words that nobody says are there as type {@link
   * QuotationType#OTHER}.
   */
  public List<Attribution> attribute(ChunkedPage chunked) {
    List<MarkedSpan> marked = chunked.page().marked();
    List<Verdict> decided = Terms.settled(chunked, scorer.decide(chunked));
    List<Verdict> verdicts = Repeats.settled(chunked, decided);
    SplitQuotations splits = new SplitQuotations(chunked, verdicts);
    List<Attribution> attributions = new ArrayList<>();
    int span = 0;
    while (span < marked.size()) {
      List<Segment> segments = new ArrayList<>(marked.get(span).segments());
      int next = span + 1;
      while (next < marked.size() && splits.goesOn(next)) {
        segments.addAll(marked.get(next).segments());
        next++;
      }
      attributions.add(attribution(chunked, verdicts.get(span), span, segments));
      span = next;
    }
    return attributions;
  }

  /** Returns what says which earlier words mentions of {@code chunked} go back to. */
  public Links links(ChunkedPage chunked) {
    return scorer.links(chunked);
  }

  /**
   * Returns {@code marked}, what {@link #attribute} has found on the page, each with all of what is
   * reported, and the attributions of words without marks besides, in text order; {@code marked} as
   * it is, when made for marked words alone.
   */
  public List<Attribution> withIndirect(ChunkedPage chunked, List<Attribution> marked) {
    return reader == null ? marked : new IndirectSpeech(chunked, reader.read(chunked)).with(marked);
  }

  /** Frees the network, if it goes by one; nobody may be attributing, and nobody can any more. */
  @Override
  public void close() {
    scorer.close();
  }

  private static Attribution attribution(
      ChunkedPage chunked, Verdict verdict, int span, List<Segment> segments) {
    return new Attribution(
        new Quotation(type(chunked, verdict, span), segments),
        Optional.ofNullable(verdict.cue()),
        Optional.ofNullable(verdict.source()),
        verdict.probability(),
        verdict.alternatives(),
        verdict.basis());
  }

  private static QuotationType type(ChunkedPage chunked, Verdict verdict, int span) {
    if (!verdict.said()) {
      return QuotationType.OTHER;
    }
    int first = chunked.firstLetter(span).orElse('a');
    boolean whole = !Character.isLowerCase(first) && introduced(chunked, chunked.first(span));
    return whole ? QuotationType.DIRECT : QuotationType.MIXED;
  }

  /** Returns whether what stands before is nothing, a mark of punctuation or a verb for speech. */
  private static boolean introduced(ChunkedPage chunked, @Nullable Place place) {
    if (place == null || place.index() == place.sentenceBegin()) {
      return true;
    }
    Chunk before = place.at(place.index() - 1);
    return before.is(Kind.COLON)
        || before.is(Kind.COMMA)
        || before.is(Kind.DASH)
        || chunked.isSpeech(before);
  }
}
