package org.whosaid.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which of many quotations are the same, from what each two of them are to each other. A phrase is
 * one with the quotation that it stands in, if that is one; it does not make several one.
 * Thread-safe.
 */
public final class SameQuotations {

  private static final int SEVERAL = -1;

  private final DisjointSets same;
  private final Queue<Phrased> phrases = new ConcurrentLinkedQueue<>();

  /** A quotation in which a short phrase stands. */
  private record Phrased(int phrase, int quotation) {}

  /** Begins with so many quotations, each alone. */
  public SameQuotations(int quotations) {
    this.same = new DisjointSets(quotations);
  }

  /** Takes it that two are the same. */
  public void join(int one, int other) {
    same.join(one, other);
  }

  /** Takes it that a phrase stands in a quotation. */
  public void phrase(int phrase, int quotation) {
    phrases.add(new Phrased(phrase, quotation));
  }

  /** Makes phrases one with the quotation that they are from, when all is taken. */
  public void settle() {
    Map<Integer, Integer> from = new HashMap<>();
    for (Phrased phrase : phrases) {
      from.merge(
          same.least(phrase.phrase()),
          same.least(phrase.quotation()),
          (one, other) -> one.equals(other) ? one : SEVERAL);
    }
    phrases.clear();
    from.forEach(
        (phrase, quotation) -> {
          if (quotation != SEVERAL) {
            same.join(phrase, quotation);
          }
        });
  }

  /** Returns the least of those that are the same as a quotation. */
  public int least(int quotation) {
    return same.least(quotation);
  }
}
