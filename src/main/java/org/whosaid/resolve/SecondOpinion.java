package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Entity;
import org.whosaid.model.Links;
import org.whosaid.model.Links.Scores;
import org.whosaid.model.Span;
import org.whosaid.resolve.Candidates.Candidate;

/** What a reader of the text thinks of those whom a mention may go back to. */
final class SecondOpinion {

  /** Of the places where somebody is named before, so many are looked at, the last ones. */
  private static final int CLOSEST = 8;

  /** What counts as the logarithm of next to no chance. */
  private static final double LEAST = -8;

  /**
   * What is taken off the logarithm of the chance of somebody whose name has the other gender,
   * where there is one who has the gender asked for: lists know more of names than the reader does.
   */
  private static final double OTHER_GENDER = 1.5;

  private final Links links;

  SecondOpinion(Links links) {
    this.links = links;
  }

  /**
   * Returns the logarithms of the chances of {@code candidates}, in order, that the words at {@code
   * mention} go back to them; empty where they cannot be read.
   */
  Optional<List<Double>> on(Span mention, List<Candidate> candidates) {
    List<List<Span>> places = candidates.stream().map(c -> places(c.entity(), mention)).toList();
    List<Span> all = places.stream().flatMap(List::stream).toList();
    return links.read(mention, all).map(scores -> chances(candidates, places, scores));
  }

  private static List<Span> places(@Nullable Entity entity, Span mention) {
    if (entity == null) {
      return List.of();
    }
    List<Span> before =
        entity.places().stream().filter(place -> place.begin() < mention.begin()).toList();
    return before.subList(Math.max(0, before.size() - CLOSEST), before.size());
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
              return Math.max(LEAST, logits.get(i) - total) - (other ? OTHER_GENDER : 0);
            })
        .toList();
  }

  /** Returns the logarithm of the sum of the exponentials of {@code logits}. */
  private static double logOfSum(double[] logits) {
    double top = Arrays.stream(logits).max().orElseThrow();
    return top + Math.log(Arrays.stream(logits).map(x -> Math.exp(x - top)).sum());
  }
}
