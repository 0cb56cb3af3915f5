package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Attribution;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Speaker;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.resolve.Resolution.Settled;

/**
 * Who may have said a quotation.
 *
 * <p>A chance is the sum over the mentions that may be its source, of the chance of each times the
 * chance that it refers to that speaker.
 *
 * @param speaker whoever said it, with the chance that this is right; empty where the text does not
 *     let us know
 * @param others who may have said it instead, each with a chance, the likeliest first
 */
public record Ranking(Optional<Speaker> speaker, List<Speaker> others) {

  public Ranking {
    others = List.copyOf(others);
  }

  /** Somebody, and the chance of that. */
  private record Share(Referent referent, double probability) {}

  static Ranking of(Attribution attribution, Resolution resolution) {
    Optional<Settled> settled = attribution.source().flatMap(resolution::settle);
    List<Share> shares = new ArrayList<>();
    List<Share> guesses = new ArrayList<>();
    settled.ifPresent(s -> add(s.referent(), attribution.probability(), shares, guesses));
    for (Alternative alternative : attribution.alternatives()) {
      resolution
          .referent(alternative.mention())
          .ifPresent(referent -> add(referent, alternative.probability(), shares, guesses));
    }
    Optional<Speaker> speaker =
        settled.map(s -> s.speaker().withProbability(Math.min(1, shares.get(0).probability())));
    double left = 1 - speaker.map(Speaker::probability).orElse(0.0);
    guesses.forEach(guess -> addTo(shares, guess));
    List<Speaker> others =
        shares.stream()
            .skip(settled.isPresent() ? 1 : 0)
            .sorted(Comparator.comparingDouble(Share::probability).reversed())
            .map(share -> speaker(share, left, resolution))
            .toList();
    return new Ranking(speaker, others);
  }

  private static Speaker speaker(Share share, double left, Resolution resolution) {
    return resolution
        .speaker(share.referent())
        .withProbability(Math.min(left, share.probability()));
  }

  /** Shares the chance of a mention out: to whom it refers, and to whom else it may refer. */
  private static void add(
      Referent referent, double mention, List<Share> shares, List<Share> guesses) {
    addTo(shares, new Share(referent, mention * referent.probability()));
    for (Antecedent other : referent.others()) {
      guesses.add(new Share(Referent.known(other.entity(), 1), mention * other.probability()));
    }
  }

  private static void addTo(List<Share> shares, Share share) {
    for (int i = 0; i < shares.size(); i++) {
      Share known = shares.get(i);
      if (known.referent().isSameAs(share.referent())) {
        shares.set(i, new Share(known.referent(), known.probability() + share.probability()));
        return;
      }
    }
    shares.add(share);
  }
}
