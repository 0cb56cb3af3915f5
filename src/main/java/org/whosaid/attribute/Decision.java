package org.whosaid.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;

/**
 * What a scorer concludes of one marked span.
 *
 * @param said whether anybody says it
 * @param source the mention it is attributed to, or null when nobody says it or it is not clear who
 * @param cue the words that signal it, or null
 * @param probability how sure it is that the source is right, from 0 to 1; 0 without a source
 * @param alternatives mentions that may be right instead, the likeliest first
 */
record Decision(
    boolean said,
    @Nullable Mention source,
    @Nullable Cue cue,
    double probability,
    List<Alternative> alternatives) {

  static final Decision UNSAID = new Decision(false, null, null, 0, List.of());
  static final Decision UNKNOWN = new Decision(true, null, null, 0, List.of());

  /** Returns what a judgement of the rules amounts to. */
  static Decision of(Judgement judgement) {
    return of(judgement, judgement.probability());
  }

  /** Returns the decision for one of the {@link PlainReports}. */
  static Decision plain(Judgement judgement) {
    return of(judgement, PlainReports.PRECISION);
  }

  private static Decision of(Judgement judgement, double probability) {
    return new Decision(
        judgement.isSaid(), judgement.source(), judgement.cue(), probability, List.of());
  }
}
