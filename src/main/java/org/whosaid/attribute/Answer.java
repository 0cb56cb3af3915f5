package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * What the network says of one question; all probabilities together make at most 1.
 *
 * @param window the window that asked
 * @param question the marked span and its candidates
 * @param nobody probability that nobody says it
 * @param unknown probability that somebody says it who is no candidate
 * @param candidates probability of each candidate
 */
record Answer(
    Window window,
    Window.Question question,
    double nobody,
    double unknown,
    List<Double> candidates) {

  /** Returns whether the words are more likely said than not. */
  boolean isSaid() {
    return nobody < 0.5;
  }

  /** Returns this answer with a share of it given to one candidate. */
  Answer leaning(int candidate, double share) {
    Answer rest = times(1 - share);
    List<Double> leaning = new ArrayList<>(rest.candidates);
    leaning.set(candidate, rest.candidates.get(candidate) + share);
    return new Answer(window, question, rest.nobody, rest.unknown, leaning);
  }

  /** Returns this answer with a share of it given to nobody. */
  Answer leaningToNobody(double share) {
    Answer rest = times(1 - share);
    return new Answer(window, question, rest.nobody + share, rest.unknown, rest.candidates);
  }

  private Answer times(double factor) {
    List<Double> less = candidates.stream().map(p -> factor * p).toList();
    return new Answer(window, question, factor * nobody, factor * unknown, less);
  }

  /**
   * Returns this answer where somebody is known to say the words: nobody is who is no candidate.
   */
  Answer withoutNobody() {
    return new Answer(window, question, 0, nobody + unknown, candidates);
  }

  /** Returns the index of the likeliest candidate; there has to be one. */
  int best() {
    int best = 0;
    for (int i = 1; i < candidates.size(); i++) {
      best = candidates.get(i) > candidates.get(best) ? i : best;
    }
    return best;
  }

  /**
   * Returns this answer in the light of another to the same candidates, about the other half of one
   * quotation.
   */
  Answer with(Answer half) {
    double total = nobody * half.nobody + unknown * half.unknown;
    for (int i = 0; i < candidates.size(); i++) {
      total += candidates.get(i) * half.candidates.get(i);
    }
    List<Double> together = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      together.add(candidates.get(i) * half.candidates.get(i) / total);
    }
    return new Answer(
        window, question, nobody * half.nobody / total, unknown * half.unknown / total, together);
  }
}
