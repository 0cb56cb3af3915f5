package org.whosaid.attribute;

import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;

/**
 * What the rules think of one marked span.
 *
 * @param construction why
 * @param source the mention it is attributed to, or null
 * @param cue the words that signal it, or null
 */
record Judgement(Construction construction, @Nullable Mention source, @Nullable Cue cue) {

  static final Judgement UNSAID = new Judgement(Construction.UNSAID, null, null);
  static final Judgement UNKNOWN = new Judgement(Construction.UNKNOWN, null, null);

  /** Returns the judgement that nobody says the words. */
  static Judgement unsaid(Construction construction) {
    return new Judgement(construction, null, null);
  }

  boolean isSaid() {
    return construction.isSaid();
  }

  /** Returns whether the source is {@code candidate}, or reaches into it. */
  boolean isFrom(Candidate candidate) {
    return source != null && source.head().overlaps(candidate.mention().span());
  }

  double probability() {
    return source == null ? 0 : construction.precision();
  }
}
