package org.whosaid.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A claim laid beside the words that come nearest to it in a quotation or text: the fewest words
 * that have to be put in, left out or changed. What stands before and after counts for nothing, nor
 * does what an ellipsis stands for or an editor put in brackets.
 *
 * @param edits what differs, in order
 * @param cost how many words differ
 * @param shared how many words of the claim are there, none that only a bracket stands for
 * @param begin the first word of the other text that belongs to it
 * @param end one after the last
 */
record Alignment(List<Edit> edits, int cost, int shared, int begin, int end) {

  Alignment {
    edits = List.copyOf(edits);
  }

  /**
   * What differs at one place.
   *
   * @param said the words of the quotation, none where the claim adds some
   * @param claimed the words of the claim, none where it leaves some out
   */
  record Edit(List<Word> said, List<Word> claimed) {
    Edit {
      said = List.copyOf(said);
      claimed = List.copyOf(claimed);
    }
  }

  private enum Step {
    START,
    BOTH,
    CLAIMED,
    SAID
  }

  /** Lays a claim beside a text; takes time as the product of their lengths. */
  static Alignment of(Phrase claim, Phrase text) {
    return new Table(claim, text).best();
  }

  /** How the costs of all beginnings of a claim are found, each from those before it. */
  private static final class Table {

    private final Phrase claim;
    private final Phrase text;
    private final int[] claimKeys;
    private final int[] textKeys;
    private final boolean[] claimBracketed;
    private final boolean[] textBracketed;
    private final int[][] costs;
    private final Step[][] steps;

    Table(Phrase claim, Phrase text) {
      this.claim = claim;
      this.text = text;
      Map<String, Integer> numbers = new HashMap<>();
      this.claimKeys = numbered(claim, numbers);
      this.textKeys = numbered(text, numbers);
      this.claimBracketed = bracketed(claim);
      this.textBracketed = bracketed(text);
      this.costs = new int[claim.size() + 1][text.size() + 1];
      this.steps = new Step[claim.size() + 1][text.size() + 1];
      for (int c = 0; c <= claim.size(); c++) {
        for (int t = 0; t <= text.size(); t++) {
          fill(c, t);
        }
      }
    }

    /** Returns a number for each word, the same for the same key: they are compared often. */
    private static int[] numbered(Phrase phrase, Map<String, Integer> numbers) {
      return phrase.words().stream()
          .mapToInt(word -> numbers.computeIfAbsent(word.key(), key -> numbers.size()))
          .toArray();
    }

    private static boolean[] bracketed(Phrase phrase) {
      boolean[] bracketed = new boolean[phrase.size()];
      for (int i = 0; i < bracketed.length; i++) {
        bracketed[i] = phrase.word(i).bracketed();
      }
      return bracketed;
    }

    private void fill(int c, int t) {
      int cost = c == 0 ? 0 : Integer.MAX_VALUE;
      Step step = Step.START;
      if (c > 0 && t > 0 && costs[c - 1][t - 1] + both(c - 1, t - 1) < cost) {
        cost = costs[c - 1][t - 1] + both(c - 1, t - 1);
        step = Step.BOTH;
      }
      if (c > 0 && costs[c - 1][t] + claimed(c - 1) < cost) {
        cost = costs[c - 1][t] + claimed(c - 1);
        step = Step.CLAIMED;
      }
      if (c > 0 && t > 0 && costs[c][t - 1] + said(c, t - 1) < cost) {
        cost = costs[c][t - 1] + said(c, t - 1);
        step = Step.SAID;
      }
      costs[c][t] = cost;
      steps[c][t] = step;
    }

    private int both(int c, int t) {
      return claimKeys[c] == textKeys[t] || claimBracketed[c] || textBracketed[t] ? 0 : 1;
    }

    private int claimed(int c) {
      return claimBracketed[c] ? 0 : 1;
    }

    /** The words that are left out before the word {@code c} of the claim. */
    private int said(int c, int t) {
      boolean gap = c < claim.size() && claim.word(c).afterGap();
      return gap || textBracketed[t] ? 0 : 1;
    }

    Alignment best() {
      int last = claim.size();
      int end = 0;
      for (int t = 1; t <= text.size(); t++) {
        boolean instead = end == t - 1 && steps[last][t] == Step.BOTH;
        boolean better = costs[last][t] < costs[last][end];
        end = better || (instead && costs[last][t] == costs[last][end]) ? t : end;
      }
      List<Edit> edits = new ArrayList<>();
      List<Word> said = new ArrayList<>();
      List<Word> claimed = new ArrayList<>();
      int c = last;
      int t = end;
      int shared = 0;
      while (c > 0) {
        Step step = steps[c][t];
        boolean same = step == Step.BOTH && both(c - 1, t - 1) == 0;
        boolean left = step == Step.SAID && said(c, t - 1) == 0;
        boolean added = step == Step.CLAIMED && claimed(c - 1) == 0;
        if (same || left || added) {
          close(edits, said, claimed);
        }
        if (step != Step.CLAIMED) {
          t--;
          if (!same && !left) {
            said.add(0, text.word(t));
          }
        }
        if (step != Step.SAID) {
          c--;
          shared += step == Step.BOTH && claimKeys[c] == textKeys[t] ? 1 : 0;
          if (!same && !added) {
            claimed.add(0, claim.word(c));
          }
        }
      }
      close(edits, said, claimed);
      Collections.reverse(edits);
      return new Alignment(edits, costs[last][end], shared, t, end);
    }

    private static void close(List<Edit> edits, List<Word> said, List<Word> claimed) {
      if (!said.isEmpty() || !claimed.isEmpty()) {
        edits.add(new Edit(said, claimed));
        said.clear();
        claimed.clear();
      }
    }
  }
}
