package org.whosaid.search;

/** What two quotations that share words are to each other. */
public enum Relation {
  /** Two. */
  NONE,
  /** The same. */
  SAME,
  /** The shorter one is a phrase that stands in the longer one, and may in others. */
  PHRASE;

  /** The longer one shares so much of what the shorter one tells. */
  private static final double LEAST_SHARE = 0.6;

  /** What has more words is a speech; a part of it has at least a quarter as many. */
  private static final int SPEECH = 150;

  private static final int SHARE_OF_SPEECH = 4;

  /**
   * Compares two quotations.
   *
   * @param needed how much they must share to be the same
   * @param enough how much any two must share to be, whoever says them
   */
  static Relation of(int[] shorter, int[] longer, double needed, double enough, Likeness likeness) {
    double whole = likeness.whole(shorter);
    double least = Math.max(LEAST_SHARE * whole, (needed + whole) / 2);
    boolean ofSpeech = longer.length > SPEECH && longer.length > SHARE_OF_SPEECH * shorter.length;
    boolean alike =
        whole >= needed
            && !ofSpeech
            && likeness.most(shorter, longer) >= least
            && likeness.shared(shorter, longer) >= least;
    if (!alike) {
      return NONE;
    }
    return whole >= enough || likeness.whole(longer) < enough ? SAME : PHRASE;
  }
}
