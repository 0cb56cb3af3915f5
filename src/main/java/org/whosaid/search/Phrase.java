package org.whosaid.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a quotation or text in their order, ready to be compared.
 *
 * @param words the words
 */
record Phrase(List<Word> words) {

  /** A word, a bracket or an ellipsis. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<percent>%|(?i:per\\s+cent\\b))|(?<word>[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*|\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*)"
              + "|(?<gap>\u2026|\\.\\s?\\.\\s?\\.)|(?<open>\\[)|(?<close>\\])");

  Phrase {
    words = List.copyOf(words);
  }

  /** Returns the words of a text. */
  static Phrase of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    boolean gap = false;
    boolean bracket = false;
    while (token.find()) {
      if (token.group("gap") != null) {
        gap = true;
      } else if (token.group("open") != null) {
        bracket = true;
      } else if (token.group("close") != null) {
        bracket = false;
      } else {
        String raw = text.substring(token.start(), token.end());
        String key = token.group("percent") != null ? "percent" : Spelling.key(raw);
        words.add(new Word(key, raw, token.start(), token.end(), bracket, gap));
        gap = false;
      }
    }
    return new Phrase(words);
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  String key(int i) {
    return words.get(i).key();
  }

  boolean hasGap() {
    return words.stream().skip(1).anyMatch(Word::afterGap);
  }

  /** Returns how many words of a claim, from one on, stand here in one run at most. */
  int run(Phrase claim, int from) {
    int longest = 0;
    for (int i = 0; i < size(); i++) {
      int run = 0;
      while (i + run < size()
          && from + run < claim.size()
          && (run == 0 || !claim.word(from + run).afterGap())
          && key(i + run).equals(claim.key(from + run))) {
        run++;
      }
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Returns the words and the pairs of words that it is found by, each once; over brackets too. */
  Set<String> grams() {
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i < size(); i++) {
      grams.add(key(i));
      if (i + 1 < size()) {
        grams.add(pair(i));
      }
      int next = i + 1;
      while (next < size() && word(next).bracketed()) {
        next++;
      }
      if (next > i + 1 && next < size()) {
        grams.add(key(i) + ' ' + key(next));
      }
    }
    return grams;
  }

  /** Returns the grams that must stand in whatever holds all of it: none over a gap or bracket. */
  Set<String> neededGrams() {
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i < size(); i++) {
      if (!word(i).bracketed()) {
        boolean pairs = i + 1 < size() && !word(i + 1).bracketed() && !word(i + 1).afterGap();
        grams.add(pairs ? pair(i) : key(i));
      }
    }
    return grams;
  }

  private String pair(int i) {
    return key(i) + ' ' + key(i + 1);
  }
}
