package org.whosaid.attribute;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.attribute.Reading.Place;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;

/**
 * Sees where the rules are as right as the network, which then need not read: {@code “We will not
 * sell,” said Ann Lee. “Never.”}
 *
 * <p>The marked words stop where only a report can follow, and it does follow: a mention and a verb
 * of speech with nothing between them. What goes on after that in the same paragraph goes with it.
 * The label of a turn in a transcript is as plain.
 */
final class PlainReports {

  /** Share of plain reports whose source is right, on the training parts of the gold sets. */
  static final double PRECISION = 0.98;

  private final Reading reading;
  private final List<Judgement> judgements;

  private PlainReports(Reading reading, List<Judgement> judgements) {
    this.reading = reading;
    this.judgements = judgements;
  }

  /** Returns the spans that are reported plainly. */
  static BitSet among(Reading reading, List<Judgement> judgements) {
    PlainReports reports = new PlainReports(reading, judgements);
    BitSet plain = new BitSet();
    for (int span = 0; span < judgements.size(); span++) {
      plain.set(
          span, reports.isPlain(span) || (span > 0 && plain.get(span - 1) && reports.goesOn(span)));
    }
    return plain;
  }

  private boolean isPlain(int span) {
    Judgement judgement = judgements.get(span);
    if (isLabelled(span, judgement)) {
      return true;
    }
    Place place = reading.last(span);
    if (place == null || !reading.expectsReport(span) || Titles.isTitle(reading.words(span))) {
      return false;
    }
    int next = place.index() + 1;
    return switch (judgement.construction()) {
      case REPORTED_AFTER -> isReport(judgement, place, next, next + 1);
      case INVERTED_AFTER -> isReport(judgement, place, next + 1, next);
      default -> false;
    };
  }

  /** A source inside the marks is a label: {@code “LOWE: Are you sure?} */
  private boolean isLabelled(int span, Judgement judgement) {
    Span outer = reading.page().marked().get(span).first().outer();
    return judgement.source() != null && outer.contains(judgement.source().span());
  }

  private boolean isReport(Judgement judgement, Place place, int phrase, int verb) {
    if (!place.has(phrase, Kind.PHRASE) || !place.has(verb, Kind.VERB)) {
      return false;
    }
    Mention mention = place.at(phrase).mention();
    Mention source = judgement.source();
    if (mention == null || source == null || !source.span().overlaps(mention.span())) {
      return false;
    }
    boolean described = source.kind() == MentionKind.NOMINAL; // and may be named behind a comma
    return !described && reading.isSpeech(place.at(verb));
  }

  private boolean goesOn(int span) {
    Judgement judgement = judgements.get(span);
    return judgement.construction() == Construction.SAME_PARAGRAPH
        && Objects.equals(judgement.source(), judgements.get(span - 1).source());
  }
}
