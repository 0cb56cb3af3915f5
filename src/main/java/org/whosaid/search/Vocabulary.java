package org.whosaid.search;

import java.io.Serializable;
import java.util.HashMap;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words of many quotations by numbers, and how much it tells that two quotations share one.
 *
 * <p>A word tells the more, the rarer it is: the logarithm of its chance, of which half is left out
 * because words follow from one another. Where few quotations are known, a word of few letters
 * counts as a common one.
 */
final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many words count as seen before the first quotation. */
  private static final double SEEN = 5000;

  private static final double SHARE_LEFT = 0.5;

  private final HashMap<String, Integer> numbers = new HashMap<>();
  private int[] counts = new int[64];
  private float[] weights = new float[0];
  private float[] usual = new float[64];
  private long all;

  /** Counts a word, and returns its number. */
  int add(String word) {
    return add(word, 1);
  }

  /** Counts a word that was seen so often, and returns its number. */
  int add(String word, int times) {
    int number = numbers.computeIfAbsent(word, key -> numbers.size());
    if (number >= counts.length) {
      counts = ArrayUtil.grow(counts);
      usual = ArrayUtil.grow(usual, counts.length);
    }
    counts[number] += times;
    usual[number] = usual(word);
    all += times;
    return number;
  }

  /** Returns the number of a word that was counted. */
  int number(String word) {
    Integer number = numbers.get(word);
    if (number == null) {
      throw new IllegalArgumentException("nobody has counted " + word);
    }
    return number;
  }

  /** Returns the chance of a word, as its length tells. */
  private static float usual(String word) {
    if (word.length() <= 3) {
      return 0.01f;
    }
    return word.length() <= 5 ? 0.002f : 0.0001f;
  }

  /** Settles what the words tell, when all are counted. */
  void weigh() {
    weights = new float[numbers.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (-SHARE_LEFT * Math.log((counts[i] + SEEN * usual[i]) / (all + SEEN)));
    }
  }

  int size() {
    return numbers.size();
  }

  /** Returns how much a word tells, in nats. */
  float weight(int number) {
    return weights[number];
  }
}
