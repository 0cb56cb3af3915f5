package org.whosaid.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.whosaid.search.StatementTable.Part;

/**
 * Compares quotations that share words, and joins those that are the same.
 *
 * <p>Two are, when the shorter one stands in the longer one but for some words, and when what they
 * share, less what the shorter one has alone, tells more than chance would: the more quotations
 * there are, the more words it takes; fewer, if one speaker says both; and more, if two do. A short
 * phrase that one speaker is known for (<i>the rigged system</i>) may stand in several quotations:
 * it is one of its own then, and does not join them. Nor does a speech that is given in full join
 * all that papers quote of it.
 *
 * <p>Quotations are looked up by their rarest pairs of words, never compared all with all, so that
 * the time grows nearly with their number.
 */
final class Comparison {

  /** So many quotations that share pairs are compared. */
  private static final int MOST_COMPARED = 30;

  /** The longer one shares so much of what the shorter one tells. */
  private static final double LEAST_SHARE = 0.6;

  /** What has more words is a speech; a part of it has at least a quarter as many. */
  private static final int SPEECH = 150;

  private static final int SHARE_OF_SPEECH = 4;

  private static final int SEVERAL = -1;

  private final StatementTable quotations;
  private final DisjointSets same;
  private final double enough;
  private final int[] rows;
  private final Queue<Phrased> phrases = new ConcurrentLinkedQueue<>();

  /** A quotation in which a short phrase stands. */
  private record Phrased(int phrase, int quotation) {}

  Comparison(StatementTable quotations, DisjointSets same) {
    this.quotations = quotations;
    this.same = same;
    this.enough = Voices.enough(quotations.size());
    this.rows = IntStream.range(0, quotations.size()).filter(r -> same.least(r) == r).toArray();
  }

  /** Joins those of which one stands in the other. */
  void joinAlike() {
    PairIndex pairs = new PairIndex(quotations, rows);
    ThreadLocal<Likeness> likeness =
        ThreadLocal.withInitial(() -> new Likeness(quotations.vocabulary()));
    IntStream.of(rows)
        .parallel()
        .forEach(
            row -> {
              int[] words = quotations.words(row);
              for (int near : pairs.near(words, MOST_COMPARED)) {
                compare(row, words, near, likeness.get());
              }
            });
    joinPhrases();
  }

  private void compare(int row, int[] words, int near, Likeness likeness) {
    if (same.least(row) == same.least(near)) {
      return;
    }
    int[] others = quotations.words(near);
    boolean isShorter =
        words.length < others.length || (words.length == others.length && row < near);
    int[] shorter = isShorter ? words : others;
    int[] longer = isShorter ? others : words;
    double whole = likeness.whole(shorter);
    if (!areAlike(shorter, longer, whole, needed(row, near), likeness)) {
      return;
    }
    if (whole >= enough || likeness.whole(longer) < enough) {
      same.join(row, near);
    } else {
      phrases.add(isShorter ? new Phrased(row, near) : new Phrased(near, row));
    }
  }

  private double needed(int row, int near) {
    return quotations
        .voices()
        .needed(
            quotations.get(row, Part.VOICE), quotations.get(near, Part.VOICE), quotations.size());
  }

  private static boolean areAlike(
      int[] shorter, int[] longer, double whole, double needed, Likeness likeness) {
    double least = Math.max(LEAST_SHARE * whole, (needed + whole) / 2);
    boolean ofSpeech = longer.length > SPEECH && longer.length > SHARE_OF_SPEECH * shorter.length;
    return whole >= needed
        && !ofSpeech
        && likeness.most(shorter, longer) >= least
        && likeness.shared(shorter, longer) >= least;
  }

  /** Joins phrases with the one quotation that they are from, if it is one. */
  private void joinPhrases() {
    Map<Integer, Integer> from = new HashMap<>();
    for (Phrased phrase : phrases) {
      int quotation = same.least(phrase.quotation());
      from.merge(
          same.least(phrase.phrase()),
          quotation,
          (one, other) -> one.equals(other) ? one : SEVERAL);
    }
    from.forEach(
        (phrase, quotation) -> {
          if (quotation != SEVERAL) {
            same.join(phrase, quotation);
          }
        });
  }
}
