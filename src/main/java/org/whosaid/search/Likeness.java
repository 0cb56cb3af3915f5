package org.whosaid.search;

import java.util.Arrays;

/**
 * How much of one quotation stands in another, in the same order: the weights of the words that
 * both have, less a little for what stands between them in the longer one alone.
 *
 * <p>The best alignment of the shorter one with any stretch of the longer one, by dynamic
 * programming with an affine price of gaps that has a limit (Gotoh 1982). Takes time as the product
 * of their lengths, of which no more than {@value #MOST_CELLS} is looked at. Not for two threads.
 */
final class Likeness {

  private static final int MOST_CELLS = 4_000_000;
  private static final int MOST_WORDS = 1000;

  /** What a word between two shared ones costs. */
  private static final float GAP = 0.5f;

  /** What all the words of a gap cost at most: one that a paper left out. */
  private static final float WHOLE_GAP = 3;

  private final Vocabulary vocabulary;
  private final int[] seen;
  private float[] best = new float[0];
  private int stamp;

  Likeness(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.seen = new int[vocabulary.size()];
  }

  /** Returns how much a quotation tells by all of its words. */
  float whole(int[] words) {
    float sum = 0;
    for (int word : words) {
      sum += vocabulary.weight(word);
    }
    return sum;
  }

  /**
   * Returns how much of the shorter quotation could stand in the longer one, whatever the order.
   */
  float most(int[] shorter, int[] longer) {
    stamp++;
    for (int word : longer) {
      seen[word] = stamp;
    }
    float sum = 0;
    for (int word : shorter) {
      sum += seen[word] == stamp ? vocabulary.weight(word) : 0;
    }
    return sum;
  }

  /** Returns how much of the shorter quotation stands in the longer one. */
  float shared(int[] shorter, int[] longer) {
    int rows = Math.min(shorter.length, MOST_WORDS);
    int columns = Math.min(longer.length, MOST_CELLS / rows);
    clear(columns + 1);
    float most = 0;
    for (int i = 0; i < rows; i++) {
      float weight = vocabulary.weight(shorter[i]);
      float before = 0; // the best of the row above, one column to the left
      float left = 0;
      float gap = -WHOLE_GAP;
      for (int j = 1; j <= columns; j++) {
        gap = Math.max(gap, left - WHOLE_GAP);
        float value = Math.max(best[j], Math.max(left - GAP, gap));
        if (longer[j - 1] == shorter[i]) {
          value = Math.max(value, before + weight);
        }
        before = best[j];
        best[j] = value;
        left = value;
        most = Math.max(most, value);
      }
    }
    return most;
  }

  private void clear(int columns) {
    if (best.length < columns) {
      best = new float[columns];
    } else {
      Arrays.fill(best, 0, columns, 0);
    }
  }
}
