package org.whosaid.attribute;

import java.util.List;
import java.util.Objects;
import org.whosaid.model.Cue;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;

/**
 * Sees which marked spans are one quotation, cut by nothing but its own reporting clause: {@code
 * “No,” she said. “Never.”}
 */
final class SplitQuotations {

  private final ChunkedPage chunked;
  private final List<Verdict> verdicts;

  SplitQuotations(ChunkedPage chunked, List<Verdict> verdicts) {
    this.chunked = chunked;
    this.verdicts = verdicts;
  }

  /** Returns whether {@code span} goes on with the quotation before it. */
  boolean goesOn(int span) {
    if (span == 0) {
      return false;
    }
    Verdict first = verdicts.get(span - 1);
    Verdict second = verdicts.get(span);
    Cue cue = first.cue();
    Place end = chunked.last(span - 1);
    Place begin = chunked.first(span);
    if (cue == null || end == null || begin == null || end.paragraph() != begin.paragraph()) {
      return false;
    }
    int from = chunked.page().marked().get(span - 1).outer().end();
    int to = chunked.page().marked().get(span).outer().begin();
    boolean cueBetween = cue.span().begin() >= from && cue.span().end() <= to;
    boolean ownCue = second.cue() != null && !cue.equals(second.cue());
    boolean sameSource = Objects.equals(first.source(), second.source());
    return cueBetween && !ownCue && sameSource && onlyReportBetween(end, begin);
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
}
