package org.whosaid.search;

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

  private final StatementTable quotations;
  private final SameQuotations same;
  private final double enough;
  private final int[] rows;

  Comparison(StatementTable quotations, SameQuotations same) {
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
              for (int near : pairs.near(words, QuotationComparison.MOST_COMPARED)) {
                compare(row, words, near, likeness.get());
              }
            });
    same.settle();
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
    switch (Relation.of(shorter, longer, needed(row, near), enough, likeness)) {
      case SAME -> same.join(row, near);
      case PHRASE -> same.phrase(isShorter ? row : near, isShorter ? near : row);
      case NONE -> {}
    }
  }

  private double needed(int row, int near) {
    return quotations
        .voices()
        .needed(
            quotations.get(row, Part.VOICE), quotations.get(near, Part.VOICE), quotations.size());
  }
}
