package org.whosaid.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/** Values that often recur, each once and by a number, and how often each was seen. */
final class Interned<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private int[] counts = new int[0];

  /** Counts a value, and returns its number. */
  int add(T value) {
    return add(value, 1);
  }

  /** Counts a value that was seen so often, and returns its number. */
  int add(T value, int times) {
    int number = numbers.computeIfAbsent(value, key -> values.size());
    if (number == values.size()) {
      values.add(value);
      counts = ArrayUtil.grow(counts, values.size());
    }
    counts[number] += times;
    return number;
  }

  T get(int number) {
    return values.get(number);
  }

  /** Returns how often a value was seen. */
  int count(int number) {
    return counts[number];
  }

  int size() {
    return values.size();
  }
}
