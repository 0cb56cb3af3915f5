package org.whosaid.attribute.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.WorkTitles;

/**
 * Sees where the rules are as right as the network, which then need not read: {@code “We will not
 * sell,” said Ann Lee. “Never.”}
 *
 * <p>The marked words stop where only a report can follow, and it does follow: a mention and a verb
 * of speech with nothing between them. What goes on after that in the same paragraph goes with it.
 * The label of a turn in a transcript is as plain.
 */
public final class RuleOnlySpans {

  /** Share of plain reports whose source is right, on the training parts of the gold sets. */
  public static final double PRECISION = 0.98;

  private final ChunkedPage chunked;
  private final List<RuleVerdict> verdicts;

  private RuleOnlySpans(ChunkedPage chunked, List<RuleVerdict> verdicts) {
    this.chunked = chunked;
    this.verdicts = verdicts;
  }

  /** Returns the spans that are reported plainly. */
  public static BitSet among(ChunkedPage chunked, List<RuleVerdict> verdicts) {
    RuleOnlySpans reports = new RuleOnlySpans(chunked, verdicts);
    BitSet plain = new BitSet();
    for (int span = 0; span < verdicts.size(); span++) {
      plain.set(
          span, reports.isPlain(span) || (span > 0 && plain.get(span - 1) && reports.goesOn(span)));
    }
    return plain;
  }

  private boolean isPlain(int span) {
    RuleVerdict verdict = verdicts.get(span);
    switch (verdict.construction()) {
      case LABELLED, LEAD_IN, PASSED_ON -> {
        return true;
      }
      default -> {}
    }
    Place place = chunked.last(span);
    if (place == null || !chunked.expectsReport(span) || WorkTitles.isTitle(chunked.words(span))) {
      return false;
    }
    int next = place.index() + 1;
    return switch (verdict.construction()) {
      case REPORTED_AFTER -> isReport(verdict, place, next, next + 1);
      case INVERTED_AFTER -> isReport(verdict, place, next + 1, next);
      default -> false;
    };
  }

  private boolean isReport(RuleVerdict verdict, Place place, int phrase, int verb) {
    if (!place.has(phrase, Kind.PHRASE) || !place.has(verb, Kind.VERB)) {
      return false;
    }
    Mention mention = place.at(phrase).mention();
    Mention source = verdict.source();
    if (mention == null || source == null || !source.span().overlaps(mention.span())) {
      return false;
    }
    boolean described = source.kind() == MentionKind.NOMINAL; // and may be named behind a comma
    return !described && chunked.isSpeech(place.at(verb));
  }

  /** Returns whether the same paragraph or the same report goes on with the span before. */
  private boolean goesOn(int span) {
    RuleVerdict verdict = verdicts.get(span);
    RuleVerdict before = verdicts.get(span - 1);
    boolean sameParagraph =
        verdict.construction() == Construction.SAME_PARAGRAPH
            && Objects.equals(verdict.source(), before.source());
    return sameParagraph || verdict.sharesReport(before);
  }
}
