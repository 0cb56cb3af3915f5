package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What the network says of one marked span; all probabilities together make at most 1.
 *
 * <p>The rules say a {@link org.whosaid.attribute.rules.RuleVerdict}; a scorer makes one {@code
 * Verdict} of both.
 *
 * @param span index of the marked span on the page
 * @param window index of the window that it was read in
 * @param candidates the mentions in that window, in text order
 * @param nobody probability that nobody says it
 * @param unknown probability that somebody says it who is no candidate
 * @param probabilities probability of each candidate
 */
public record NetworkVerdict(
    int span,
    int window,
    List<Candidate> candidates,
    double nobody,
    double unknown,
    List<Double> probabilities) {

  /** Returns whether the words are more likely said than not. */
  public boolean isSaid() {
    return nobody < 0.5;
  }

  /** Returns this verdict with {@code share}, from 0 to 1, of it given to one candidate. */
  public NetworkVerdict leaning(int candidate, double share) {
    NetworkVerdict rest = times(1 - share);
    List<Double> leaning = new ArrayList<>(rest.probabilities);
    leaning.set(candidate, rest.probabilities.get(candidate) + share);
    return with(rest.nobody, rest.unknown, leaning);
  }

  /** Returns this verdict with {@code share}, from 0 to 1, of it given to nobody. */
  public NetworkVerdict leaningToNobody(double share) {
    NetworkVerdict rest = times(1 - share);
    return with(rest.nobody + share, rest.unknown, rest.probabilities);
  }

  /**
   * Returns this verdict where some candidates, by index, have only {@code share}, from 0 to 1, of
   * what they had; whatever they lose goes to all answers alike.
   */
  public NetworkVerdict fading(IntPredicate some, double share) {
    List<Double> faded = new ArrayList<>();
    double total = nobody + unknown;
    for (int i = 0; i < probabilities.size(); i++) {
      faded.add(probabilities.get(i) * (some.test(i) ? share : 1));
      total += faded.get(i);
    }
    return with(nobody, unknown, faded).times(1 / total);
  }

  private NetworkVerdict times(double factor) {
    List<Double> less = probabilities.stream().map(p -> factor * p).toList();
    return with(factor * nobody, factor * unknown, less);
  }

  /**
   * Returns this verdict where somebody is known to say the words: what nobody had goes to whoever
   * is unknown.
   */
  public NetworkVerdict withoutNobody() {
    return with(0, nobody + unknown, probabilities);
  }

  /** Returns the index of the likeliest candidate; there has to be one. */
  public int best() {
    int best = 0;
    for (int i = 1; i < probabilities.size(); i++) {
      best = probabilities.get(i) > probabilities.get(best) ? i : best;
    }
    return best;
  }

  /**
   * Returns this verdict in the light of another on the same candidates, about the other half of
   * one quotation: the product of both, made to add up to 1.
   */
  public NetworkVerdict with(NetworkVerdict half) {
    double total = nobody * half.nobody + unknown * half.unknown;
    for (int i = 0; i < probabilities.size(); i++) {
      total += probabilities.get(i) * half.probabilities.get(i);
    }
    List<Double> together = new ArrayList<>();
    for (int i = 0; i < probabilities.size(); i++) {
      together.add(probabilities.get(i) * half.probabilities.get(i) / total);
    }
    return with(nobody * half.nobody / total, unknown * half.unknown / total, together);
  }

  private NetworkVerdict with(double ofNobody, double ofUnknown, List<Double> ofCandidates) {
    return new NetworkVerdict(span, window, candidates, ofNobody, ofUnknown, ofCandidates);
  }
}
