package org.whosaid.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/** The different sequences of words that quotations have, each once, by numbers. */
final class Wordings {

  private final Vocabulary vocabulary;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private int[] words = new int[1024];
  private int[] ends = new int[64];

  Wordings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    numbers.put(Digest.of(""), 0);
  }

  /** Adds the words of a quotation, and returns their number; 0 where it has none. */
  int add(Phrase phrase) {
    int[] added = phrase.words().stream().mapToInt(word -> vocabulary.add(word.key())).toArray();
    StringBuilder keys = new StringBuilder();
    phrase.words().forEach(word -> keys.append(word.key()).append(' '));
    int next = numbers.size();
    int number = numbers.computeIfAbsent(Digest.of(keys.toString().strip()), key -> next);
    if (number == next) {
      int begin = ends[number - 1];
      words = ArrayUtil.grow(words, begin + added.length);
      System.arraycopy(added, 0, words, begin, added.length);
      ends = ArrayUtil.grow(ends, number + 1);
      ends[number] = begin + added.length;
    }
    return number;
  }

  /** Returns the words of a number. */
  int[] words(int number) {
    return number == 0 ? new int[0] : Arrays.copyOfRange(words, ends[number - 1], ends[number]);
  }
}
