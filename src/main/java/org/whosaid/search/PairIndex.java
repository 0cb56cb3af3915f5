package org.whosaid.search;

import static org.whosaid.search.QuotationComparison.MOST_OF_PAIR;
import static org.whosaid.search.QuotationComparison.MOST_PAIRS;

import java.util.Arrays;

/**
 * Finds quotations by the pairs of neighbouring words in them: for each pair, by a hash, the
 * quotations that have it. Two pairs may share a place; whoever looks compares the quotations.
 */
final class PairIndex {

  private static final int MOST_BITS = 24;

  private static final int MOST_PLACES = Integer.MAX_VALUE - 8;

  private final int bits;
  private final int[] begins;
  private final int[] having;

  /** Indexes these quotations. */
  PairIndex(StatementTable quotations, int[] rows) {
    long pairs = 0;
    for (int row : rows) {
      pairs += Math.max(0, quotations.words(row).length - 1);
    }
    if (pairs > MOST_PLACES) {
      throw new IllegalStateException("more words than one machine can join");
    }
    this.bits = Math.min(MOST_BITS, 64 - Long.numberOfLeadingZeros(pairs + 16));
    this.begins = new int[(1 << bits) + 1];
    this.having = new int[(int) pairs];
    for (int row : rows) {
      int[] words = quotations.words(row);
      for (int i = 1; i < words.length; i++) {
        begins[place(words[i - 1], words[i])]++;
      }
    }
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    for (int r = rows.length - 1; r >= 0; r--) {
      int[] words = quotations.words(rows[r]);
      for (int i = 1; i < words.length; i++) {
        having[--begins[place(words[i - 1], words[i])]] = rows[r];
      }
    }
  }

  private int place(int one, int other) {
    long mixed = (one * 0x9E3779B97F4A7C15L + other) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> (64 - bits));
  }

  /**
   * Returns the quotations that share pairs with these words, those that share most of the rarest
   * first: at most {@code most}, the one that is asked for too.
   */
  int[] near(int[] words, int most) {
    long[] places = new long[Math.max(0, words.length - 1)];
    for (int i = 1; i < words.length; i++) {
      int place = place(words[i - 1], words[i]);
      places[i - 1] = (long) (begins[place + 1] - begins[place]) << 32 | place;
    }
    Arrays.sort(places);
    int[] found = new int[MOST_PAIRS * MOST_OF_PAIR];
    int count = 0;
    int pairs = 0;
    for (int i = 0; i < places.length && pairs < MOST_PAIRS; i++) {
      if (i > 0 && places[i] == places[i - 1]) {
        continue;
      }
      int begin = begins[(int) places[i]];
      int length = Math.min(MOST_OF_PAIR, (int) (places[i] >>> 32));
      System.arraycopy(having, begin, found, count, length);
      count += length;
      pairs++;
    }
    return mostFrequent(found, count, most);
  }

  /** Returns the different numbers among the first {@code count}, those first that are often. */
  private static int[] mostFrequent(int[] found, int count, int most) {
    Arrays.sort(found, 0, count);
    long[] runs = new long[count];
    int different = 0;
    for (int begin = 0; begin < count; ) {
      int end = begin;
      while (end < count && found[end] == found[begin]) {
        end++;
      }
      runs[different++] = (long) (begin - end) << 32 | found[begin];
      begin = end;
    }
    Arrays.sort(runs, 0, different);
    int[] first = new int[Math.min(most, different)];
    for (int i = 0; i < first.length; i++) {
      first[i] = (int) runs[i];
    }
    return first;
  }
}
