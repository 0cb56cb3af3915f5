package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.cast.Entity;
import org.whosaid.model.Coreference;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;

/** Lays open whom a {@link Resolution} takes each mention of a document for, sources or not. */
final class Chains {

  private final Resolution resolution;
  private final Map<Entity, List<Mention>> chains = new LinkedHashMap<>();
  private final Map<Mention, Set<Entity>> choices = new LinkedHashMap<>();

  private Chains(Resolution resolution) {
    this.resolution = resolution;
    for (Entity entity : resolution.spokenOf()) {
      entity.places().forEach(place -> chain(entity).add(named(entity, place)));
      entity.appositions().forEach(place -> chain(entity).add(nominal(place)));
    }
  }

  /** Reads the whole of the document, in text order. */
  static Coreference of(Resolution resolution, List<Mention> sources) {
    Chains chains = new Chains(resolution);
    Set<Span> speaking = new HashSet<>(sources.stream().map(Mention::span).toList());
    resolution
        .references(sources)
        .forEach(mention -> chains.add(mention, speaking.contains(mention.span())));
    return chains.coreference();
  }

  private void add(Mention mention, boolean speaks) {
    Set<Entity> possible = new HashSet<>(resolution.candidates(mention, speaks));
    List<Entity> found = speaks ? resolution.speakers(mention) : resolution.lookUp(mention);
    possible.addAll(found);
    choices.put(mention, possible);
    if (found.size() == 1) {
      List<Mention> chain = chain(found.get(0));
      if (chain.stream().noneMatch(other -> other.span().overlaps(mention.head()))) {
        chain.add(mention);
      }
    }
  }

  private List<Mention> chain(Entity entity) {
    return chains.computeIfAbsent(entity, k -> new ArrayList<>());
  }

  private static Mention nominal(Span place) {
    return new Mention(place, place, MentionKind.NOMINAL);
  }

  private static Mention named(Entity entity, Span place) {
    return new Mention(
        place,
        place,
        switch (entity.kind()) {
          case PERSON -> MentionKind.NAME;
          case ORGANIZATION -> MentionKind.ORGANIZATION;
          case UNNAMED -> MentionKind.NOMINAL;
        });
  }

  private Coreference coreference() {
    choices.values().forEach(possible -> possible.forEach(this::chain));
    Map<Entity, Integer> index = new LinkedHashMap<>();
    chains.keySet().forEach(entity -> index.put(entity, index.size()));
    return new Coreference(
        chains.entrySet().stream()
            .map(chain -> new Coreference.Chain(chain.getKey().name(), chain.getValue()))
            .toList(),
        choices.entrySet().stream()
            .map(
                choice ->
                    new Coreference.Choice(
                        choice.getKey(),
                        choice.getValue().stream().map(index::get).sorted().toList()))
            .toList());
  }
}
