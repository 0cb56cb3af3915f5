package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.whosaid.cast.Entity;
import org.whosaid.model.Links;
import org.whosaid.model.Span;
import org.whosaid.resolve.Candidates.Candidate;

/**
 * Finds whom a pronoun, or a phrase that stands for a name, goes back to: of all that fit in gender
 * and kind, whoever the {@link Clue}s speak for.
 *
 * <p>A log-linear ranker: the chance of a candidate is the exponential of the sum of its clues’
 * weights, over that of all candidates. Where that leaves doubt who speaks, the mention is read
 * once more, and what a {@link SecondOpinion} thinks counts with the clues.
 */
final class Antecedents {

  private static final double LEAST = 0.2;
  private static final double SLOPE = 0.77;

  /** Chance that a pronoun before a name stands for it. */
  private static final double AHEAD = 0.9;

  /**
   * Share of the likeliest from which there is no doubt; 0.9 has twice as many read for one more.
   */
  private static final double CLEAR = 0.75;

  /**
   * Somebody who is meant.
   *
   * @param entity who
   * @param probability chance that it is right, from 0 to 1
   */
  record Antecedent(Entity entity, double probability) {}

  private final Candidates candidates;
  private final SecondOpinion secondOpinion;

  /** Creates a finder that asks {@code links} where {@code candidates} leave doubt. */
  Antecedents(Candidates candidates, Links links) {
    this.candidates = candidates;
    this.secondOpinion = new SecondOpinion(links);
  }

  /**
   * Returns whom the words at {@code span} may refer to, the likeliest first; nobody when nobody
   * fits.
   */
  List<Antecedent> answers(Question question, Span span) {
    Entity follows = candidates.following(question, span);
    if (follows != null) {
      return List.of(new Antecedent(follows, AHEAD));
    }
    List<Candidate> found = candidates.of(question, span);
    double[] shares = shares(question, found);
    if (!isDoubtful(question, shares)) {
      return ranked(found, shares);
    }
    return secondOpinion
        .on(span, found)
        .map(links -> ranked(found, sharesAfter(links, question, found)))
        .orElseGet(() -> ranked(found, shares));
  }

  /** Whether there is anybody to choose, and it matters, and a second reading knows more. */
  private static boolean isDoubtful(Question question, double[] shares) {
    return question.speaks()
        && ClueWeights.LINKED.has(question.asker())
        && shares.length > 1
        && Arrays.stream(shares).max().orElseThrow() < CLEAR;
  }

  private static double[] shares(Question question, List<Candidate> candidates) {
    return normalized(
        candidates.stream().mapToDouble(c -> ClueWeights.SHIPPED.sum(question.asker(), c.clues())));
  }

  private static double[] sharesAfter(
      List<Double> links, Question question, List<Candidate> candidates) {
    return normalized(
        IntStream.range(0, links.size())
            .mapToDouble(
                i ->
                    ClueWeights.LINKED.sum(
                        question.asker(), candidates.get(i).clues(), links.get(i))));
  }

  private static double[] normalized(DoubleStream sums) {
    double[] shares = sums.map(Math::exp).toArray();
    double total = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / total).toArray();
  }

  private static List<Antecedent> ranked(List<Candidate> candidates, double[] shares) {
    List<Antecedent> ranked = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Entity entity = candidates.get(i).entity();
      if (entity != null) {
        ranked.add(new Antecedent(entity, shares[i]));
      }
    }
    ranked.sort(Comparator.comparingDouble(Antecedent::probability).reversed());
    if (!ranked.isEmpty()) {
      Antecedent best = ranked.get(0);
      ranked.set(0, new Antecedent(best.entity(), calibrated(best.probability())));
    }
    return ranked;
  }

  /**
   * The chance that the best is right, given its share, as documents held back have it: by the
   * clues alone, and much the same with a second opinion.
   */
  private static double calibrated(double share) {
    return Math.min(2 * share, LEAST + SLOPE * share);
  }
}
