package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attribution;
import org.whosaid.model.Coreference;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;

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
   * Returns who may have said each attribution, in order, the likeliest first, none where the text
   * does not let us know.
   *
   * @param links is asked where a mention leaves doubt whom it refers to
   */
  public List<Ranking> resolve(Cast cast, List<Attribution> attributions, Links links) {
    Resolution resolution = new Resolution(cast, attributions, links);
    return attributions.stream().map(attribution -> Ranking.of(attribution, resolution)).toList();
  }

  /**
   * Returns the choices among antecedents that a document leaves, for training; earlier ones are
   * made by the clues alone.
   */
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
  public Coreference coreference(Cast cast, List<Attribution> attributions, Links links) {
    return Chains.of(new Resolution(cast, attributions, links), sources(attributions));
  }

  private static List<Mention> sources(List<Attribution> attributions) {
    return attributions.stream().flatMap(attribution -> attribution.source().stream()).toList();
  }
}
