package org.whosaid.model;

import java.util.function.IntPredicate;

/** Finds places in what is sorted, in logarithmic time. */
public final class FirstIndex {

  private FirstIndex() {}

  /**
   * Returns the first index from 0 for which {@code reached} holds, or {@code size} if it holds for
   * none; where it holds for one, it has to hold for all behind it.
   */
  public static int where(int size, IntPredicate reached) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reached.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
