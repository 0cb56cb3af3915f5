package org.whosaid.evaluate.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.model.Span;

/**
 * Says which annotated entity a phrase refers to; offsets are code points.
 *
 * <p>People cut phrases a word longer or shorter, so the entity is that of the annotated mention
 * that shares most with the phrase.
 */
public final class EntityIndex {

  private static final int BUCKET = 64;

  /** An annotated mention. */
  private record Place(Span span, int entity) {}

  private final Map<Integer, List<Place>> places = new HashMap<>();

  /** Creates an index of the entities of {@code document}. */
  public EntityIndex(GoldDocument document) {
    for (int entity = 0; entity < document.entities().size(); entity++) {
      for (Span span : document.entities().get(entity).mentions()) {
        for (int i = span.begin() / BUCKET; i <= span.end() / BUCKET; i++) {
          places.computeIfAbsent(i, k -> new ArrayList<>()).add(new Place(span, entity));
        }
      }
    }
  }

  /** Returns the index of the entity that {@code phrase} refers to; empty when it has none. */
  public OptionalInt at(Span phrase) {
    double most = 0;
    OptionalInt entity = OptionalInt.empty();
    for (int i = phrase.begin() / BUCKET; i <= phrase.end() / BUCKET; i++) {
      for (Place place : places.getOrDefault(i, List.of())) {
        double share = overlap(phrase, place.span());
        if (share > most) {
          most = share;
          entity = OptionalInt.of(place.entity());
        }
      }
    }
    return entity;
  }

  /** Returns the entity that most of {@code phrases} refer to; empty when none does. */
  public OptionalInt ofMost(List<Span> phrases) {
    Map<Integer, Integer> votes = new HashMap<>();
    phrases.forEach(phrase -> at(phrase).ifPresent(entity -> votes.merge(entity, 1, Integer::sum)));
    return votes.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(vote -> OptionalInt.of(vote.getKey()))
        .orElse(OptionalInt.empty());
  }

  /** Length of what both have over the length of what either has. */
  private static double overlap(Span a, Span b) {
    int both = a.shared(b);
    return both == 0 ? 0 : (double) both / a.union(b).length();
  }
}
