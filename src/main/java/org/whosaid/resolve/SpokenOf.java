package org.whosaid.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Attribution;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * Who is named in what a source says: hardly ever the source itself. {@code “Orr is a friend of
 * ours,” she said.}
 */
final class SpokenOf {

  private final Map<Span, Set<Entity>> bySource = new HashMap<>();

  SpokenOf(Cast cast, List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      attribution
          .source()
          .ifPresent(
              source ->
                  bySource
                      .computeIfAbsent(source.span(), s -> new HashSet<>())
                      .addAll(named(cast, attribution.quotation().segments())));
    }
  }

  private static Set<Entity> named(Cast cast, List<Segment> segments) {
    Set<Entity> named = new HashSet<>();
    for (Segment segment : segments) {
      for (Token token : cast.page().tokensIn(segment.inner())) {
        Entity person = mayBeName(token) ? cast.calledBy(token.text()) : null;
        if (person != null) {
          named.add(person);
        }
      }
    }
    return named;
  }

  /** A sentence wholly inside marks has no tags. */
  private static boolean mayBeName(Token token) {
    boolean untagged = token.is(PartOfSpeech.NONE);
    return token.isName() || (untagged && Character.isUpperCase(token.text().codePointAt(0)));
  }

  /** Returns whether {@code entity} is named in what the source at {@code span} says. */
  boolean has(Span span, Entity entity) {
    return bySource.getOrDefault(span, Set.of()).contains(entity);
  }
}
