package org.whosaid.search;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Numbers in sets that do not overlap, and grow together (Tarjan 1975). Thread-safe: a set that
 * another thread has just enlarged may be seen as it was.
 */
final class DisjointSets {

  private final AtomicIntegerArray parents;

  /** Creates sets of one number each. */
  DisjointSets(int size) {
    this.parents = new AtomicIntegerArray(size);
    for (int i = 0; i < size; i++) {
      parents.setPlain(i, i);
    }
  }

  /** Returns the least number of the set that {@code number} is in. */
  int least(int number) {
    int at = number;
    int parent = parents.get(at);
    while (parent != at) {
      int above = parents.get(parent);
      parents.set(at, above); // shortens the way for the next who asks
      at = above;
      parent = parents.get(at);
    }
    return at;
  }

  /** Makes the sets of two numbers one. */
  synchronized void join(int one, int other) {
    int a = least(one);
    int b = least(other);
    parents.set(Math.max(a, b), Math.min(a, b));
  }
}
