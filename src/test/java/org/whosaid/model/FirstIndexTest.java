package org.whosaid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The first of so many that something holds for. */
class FirstIndexTest {

  @Test
  void isWhereItBeginsToHoldOrBehindTheLast() {
    for (int size = 0; size < 20; size++) {
      for (int first = 0; first <= size; first++) {
        int begin = first;
        assertEquals(first, FirstIndex.where(size, i -> i >= begin));
      }
    }
  }
}
