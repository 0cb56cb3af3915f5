package org.whosaid.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.rules.Construction;
import org.whosaid.attribute.rules.RuleOnlySpans;
import org.whosaid.attribute.rules.RuleVerdict;
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
 * @param basis what decided, in a word or two
 */
record Verdict(
    boolean said,
    @Nullable Mention source,
    @Nullable Cue cue,
    double probability,
    List<Alternative> alternatives,
    String basis) {

  /** The {@link #basis} of what the trained network decides against the rules, or without them. */
  static final String NETWORK = "network";

  static final Verdict UNSAID = new Verdict(false, null, null, 0, List.of(), "");

  /** Returns that somebody says it, perhaps one of these mentions. */
  static Verdict unknown(List<Alternative> alternatives) {
    return new Verdict(true, null, null, 0, alternatives, "");
  }

  /** Returns what a judgement of the rules amounts to. */
  static Verdict of(RuleVerdict ruled) {
    return of(ruled, ruled.probability());
  }

  /** Returns the decision for one of the {@link RuleOnlySpans}. */
  static Verdict plain(RuleVerdict ruled) {
    boolean passedOn = ruled.construction() == Construction.PASSED_ON;
    return of(ruled, passedOn ? ruled.probability() : RuleOnlySpans.PRECISION);
  }

  private static Verdict of(RuleVerdict ruled, double probability) {
    String basis = ruled.source() == null ? "" : ruled.construction().label();
    return new Verdict(ruled.isSaid(), ruled.source(), ruled.cue(), probability, List.of(), basis);
  }
}
