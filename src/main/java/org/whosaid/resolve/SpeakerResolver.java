package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attribution;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Coreference;
import org.whosaid.model.Mention;
import org.whosaid.model.Speaker;
import org.whosaid.resolve.Resolution.Settled;

/**
 * Says who the source mentions of one document refer to.
 *
 * <p>{@code Barclay}, {@code Mr Barclay}, {@code the health secretary} and {@code he} all become
 * {@code Steve Barclay}, if the document gives that name; organisations and unnamed speakers keep
 * the words that describe them.
 *
 * <p>Thread-safe: all state belongs to the call.
 */
public final class SpeakerResolver {

  /**
   * Returns the speaker of each attribution, in order; empty where the text does not let us know.
   */
  public List<Optional<Speaker>> resolve(Cast cast, List<Attribution> attributions) {
    Resolution resolution = new Resolution(cast, attributions);
    List<Optional<Speaker>> speakers = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Optional<Settled> settled = attribution.source().flatMap(resolution::settle);
      speakers.add(settled.map(s -> withAlternatives(s, attribution, resolution)));
    }
    return speakers;
  }

  /** Returns the choices among antecedents that a document leaves, for training. */
  public List<TrainingChoice> choices(Cast cast, List<Attribution> attributions) {
    Resolution resolution = new Resolution(cast, attributions);
    Set<Mention> sources = new HashSet<>(sources(attributions));
    List<TrainingChoice> choices = new ArrayList<>();
    for (Mention mention : resolution.references(sources)) {
      boolean speaks = sources.contains(mention);
      resolution.choice(mention, speaks).ifPresent(choices::add);
      if (speaks) {
        resolution.settle(mention);
      }
    }
    return choices;
  }

  /** Returns everybody of whom a document speaks, and where. */
  public Coreference coreference(Cast cast, List<Attribution> attributions) {
    return Chains.of(new Resolution(cast, attributions), sources(attributions));
  }

  private static List<Mention> sources(List<Attribution> attributions) {
    return attributions.stream().flatMap(attribution -> attribution.source().stream()).toList();
  }

  /** The speaker is right too where another mention of the same person is the source. */
  private static Speaker withAlternatives(
      Settled settled, Attribution attribution, Resolution resolution) {
    double probability = attribution.probability() * settled.speaker().probability();
    for (Alternative alternative : attribution.alternatives()) {
      Optional<Referent> other = resolution.referent(alternative.mention());
      if (other.filter(settled.referent()::isSameAs).isPresent()) {
        probability += alternative.probability() * other.get().probability();
      }
    }
    return settled.speaker().withProbability(Math.min(1, probability));
  }
}
