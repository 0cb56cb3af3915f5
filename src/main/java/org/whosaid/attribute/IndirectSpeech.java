package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.model.Attitude;
import org.whosaid.model.Attribution;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.Quotation;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;

/**
 * Makes attributions of what the network reads off a page, beside those of marked words.
 *
 * <p>{@code Lee said the plan was “a gift” to nobody} has two: the mixed quotation {@code “a
 * gift”}, and the clause that holds it. Where the content is marked from end to end, as in {@code
 * “It was a gift,” Lee said}, the quotation is all there is.
 */
final class IndirectSpeech {

  /** Chance from which a reading is worth a row. */
  private static final double LIKELY = 0.4;

  /** Share of the content that lies in marks from which it is a quotation and nothing else. */
  private static final double MARKED = 0.9;

  /** Share of a quotation that has to be content for the reading to be about it. */
  private static final double HELD = 0.5;

  private final Page page;
  private final SpanIndex<Span> marked;
  private final Sources sources;
  private final Attitudes attitudes;
  private final List<Clause> clauses;
  private final SpanIndex<Clause> places;

  /** What is read, with the words of its content alone. */
  private record Clause(Reading reading, List<Span> content) {

    Span hull() {
      return content.get(0).union(content.get(content.size() - 1));
    }
  }

  IndirectSpeech(ChunkedPage chunked, List<Reading> readings) {
    this.page = chunked.page();
    this.marked =
        new SpanIndex<>(
            page.marked().stream()
                .flatMap(span -> span.segments().stream())
                .map(Segment::outer)
                .toList(),
            span -> span);
    this.sources = new Sources(chunked);
    this.attitudes = new Attitudes(chunked);
    PhraseEdges edges = new PhraseEdges(chunked);
    ReadingRules rules = new ReadingRules(page);
    this.clauses =
        readings.stream()
            .filter(reading -> reading.probability() >= LIKELY)
            .map(edges::whole)
            .map(rules::applied)
            .map(reading -> new Clause(reading, content(reading)))
            .filter(clause -> !clause.content().isEmpty())
            .toList();
    this.places = new SpanIndex<>(clauses, Clause::hull);
  }

  /**
   * Returns {@code quotations}, each with all of what is reported, and the attributions of words
   * without marks, in text order.
   */
  List<Attribution> with(List<Attribution> quotations) {
    List<Attribution> all = new ArrayList<>();
    quotations.stream().map(this::whole).forEach(all::add);
    clauses.stream().filter(clause -> !isQuotation(clause)).map(this::indirect).forEach(all::add);
    all.sort(
        Comparator.comparing((Attribution attribution) -> attribution.quotation().outer().begin())
            .thenComparing(a -> a.quotation().type() != QuotationType.INDIRECT));
    return all;
  }

  /** Returns a quotation with what the clause that is about it tells besides. */
  private Attribution whole(Attribution quotation) {
    if (quotation.quotation().type() == QuotationType.OTHER) {
      return quotation;
    }
    List<Span> own = quotation.quotation().segments().stream().map(Segment::inner).toList();
    Clause clause = about(own);
    if (clause == null) {
      return quotation.with(new Reported(own, Attitude.SAID));
    }
    Optional<Span> source = sourceOf(clause.reading());
    Optional<Span> agreed =
        quotation.source().map(Mention::span).flatMap(named -> source.filter(named::overlaps));
    Reported reported = new Reported(clause.content(), attitudes.of(clause.reading()), agreed);
    boolean nameless = quotation.cue().isEmpty() && agreed.isPresent();
    return (nameless ? quotation.with(cueOf(clause.reading())) : quotation).with(reported);
  }

  /**
   * Returns the clause that has most of a quotation's words in its content; one whose cue is marked
   * itself is what the quotation tells of others.
   */
  private @Nullable Clause about(List<Span> quotation) {
    Clause best = null;
    double most = HELD * length(quotation);
    Span hull = quotation.get(0).union(quotation.get(quotation.size() - 1));
    for (Clause clause : places.touching(hull)) {
      int shared = shared(quotation, clause.content());
      if (shared >= most && !page.isMarked(clause.reading().cue().begin())) {
        most = shared + 1;
        best = clause;
      }
    }
    return best;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static int shared(List<Span> some, List<Span> others) {
    int shared = 0;
    for (Span a : some) {
      for (Span b : others) {
        shared += a.shared(b);
      }
    }
    return shared;
  }

  /** Returns whether the content is marked from end to end, and the cue is not. */
  private boolean isQuotation(Clause clause) {
    return !page.isMarked(clause.reading().cue().begin())
        && shared(clause.content(), marked.touching(clause.hull()))
            >= MARKED * length(clause.content());
  }

  private Attribution indirect(Clause clause) {
    Reading reading = clause.reading();
    Optional<Mention> source = sources.of(reading);
    return new Attribution(
        new Quotation(
            QuotationType.INDIRECT,
            clause.content().stream().map(span -> new Segment(span, span)).toList()),
        Optional.of(cueOf(reading)),
        source,
        source.isPresent() ? reading.probability() : 0,
        List.of(),
        Verdict.NETWORK,
        Optional.of(new Reported(clause.content(), attitudes.of(reading), sourceOf(reading))));
  }

  private Cue cueOf(Reading reading) {
    Words cue = reading.cue();
    return new Cue(page.span(cue.begin(), cue.end()), page.lemma(cue.begin(), cue.end()));
  }

  private Optional<Span> sourceOf(Reading reading) {
    return Optional.ofNullable(reading.source()).map(s -> page.span(s.begin(), s.end()));
  }

  /** Returns the words between the ends of the content that are no other role's. */
  private List<Span> content(Reading reading) {
    List<Span> content = new ArrayList<>();
    int begin = reading.content().begin();
    for (int token = begin; token <= reading.content().end(); token++) {
      if (token == reading.content().end() || isOther(token, reading)) {
        int first = begin;
        int last = token;
        while (first < last && isLoose(first)) {
          first++;
        }
        while (first < last && isLoose(last - 1)) {
          last--;
        }
        if (first < last) {
          content.add(page.span(first, last));
        }
        begin = token + 1;
      }
    }
    return content;
  }

  private boolean isOther(int token, Reading reading) {
    Words source = reading.source();
    return reading.cue().has(token)
        || (source != null && source.has(token))
        || (isSplit(reading) && !page.isMarked(token));
  }

  /** {@code “Nine of ten,” she told analysts. “We will close.”}: the halves are all there is. */
  private boolean isSplit(Reading reading) {
    Words content = reading.content();
    return content.has(reading.cue().begin())
        && page.isMarked(content.begin())
        && page.isMarked(content.end() - 1);
  }

  /** A comma or a full stop at the end of what is reported is the reporting sentence's. */
  private boolean isLoose(int token) {
    String text = page.token(token).text();
    return text.length() == 1 && ",.;:-\u2013\u2014".contains(text);
  }
}
