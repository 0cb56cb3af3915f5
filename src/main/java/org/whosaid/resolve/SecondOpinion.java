package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.whosaid.model.Links;
import org.whosaid.model.Links.Scores;
import org.whosaid.model.Span;
import org.whosaid.resolve.Candidates.Candidate;

/** What a reader of the text thinks of those whom a mention may go back to. */
final class SecondOpinion {

  /** Of the places where somebody is named before, so many are looked at, as in training. */
  private static final int CLOSEST = 8;

  /** What counts as the logarithm of next to no chance, as in training. */
  private static final double LEAST = -8;

  /**
   * What is taken off the logarithm of the chance of somebody whose name has the other gender,
   * where there is one who has the gender asked for: lists know more of names than the reader does,
   * to whom <i>she</i> may be Alan.
   */
  private static final double OTHER_GENDER = 1.5;

  private final Links links;

  SecondOpinion(Links links) {
    this.links = links;
  }

  /**
   * Returns how likely {@code candidates} are, in order, to be whom the words at {@code mention} go
   * back to, as logarithms; empty where they cannot be read.
   */
  Optional<List<Double>> on(Span mention, List<Candidate> candidates) {
    List<List<Span>> places =
        candidates.stream()
            .map(Candidate::entity)
            .map(e -> e == null ? List.<Span>of() : e.placesBefore(mention.begin(), CLOSEST))
            .toList();
    List<Span> all = places.stream().flatMap(List::stream).toList();
    return links.read(mention, all).map(scores -> chances(candidates, places, scores));
  }

  private static List<Double> chances(
      List<Candidate> candidates, List<List<Span>> places, Scores scores) {
    List<Double> logits = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < candidates.size(); i++) {
      List<OptionalDouble> own = scores.earlier().subList(next, next + places.get(i).size());
      next += own.size();
      double[] read = own.stream().flatMapToDouble(OptionalDouble::stream).toArray();
      boolean nobody = candidates.get(i).entity() == null;
      logits.add(nobody ? scores.nobody() : read.length == 0 ? scores.far() : logOfSum(read));
    }
    double total = logOfSum(logits.stream().mapToDouble(x -> x).toArray());
    boolean known = candidates.stream().anyMatch(c -> c.clues().contains(Clue.GENDER_KNOWN));
    return IntStream.range(0, logits.size())
        .mapToObj(
            i -> {
              boolean other = known && candidates.get(i).clues().contains(Clue.GENDER_OTHER);
              return Math.max(LEAST, logits.get(i) - total - (other ? OTHER_GENDER : 0));
            })
        .toList();
  }

  /** Returns the logarithm of the sum of the exponentials of {@code logits}. */
  private static double logOfSum(double[] logits) {
    double top = Arrays.stream(logits).max().orElseThrow();
    return top + Math.log(Arrays.stream(logits).map(x -> Math.exp(x - top)).sum());
  }
}
