package org.whosaid.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;

/**
 * Who was spoken of where, who spoke, and which gender pronouns have shown them to have: all that a
 * pronoun’s antecedent depends on and that grows while a document is resolved in text order.
 *
 * <p>Grows by {@link #refer} for each reference of the story, by {@link #speak} for each source,
 * and by {@link #learn}; everything else asks and changes nothing.
 */
final class History {

  /**
   * Where somebody was referred to.
   *
   * @param entity who
   * @param span the words that refer
   * @param pronoun whether they are a pronoun
   * @param probability chance that they refer to nobody else, from 0 to 1
   */
  record Place(Entity entity, Span span, boolean pronoun, double probability) {}

  /** Somebody who was called by a phrase with {@code words}. */
  private record Called(Entity entity, Set<String> words) {

    /** {@code the small firm} may be {@code the firm} or {@code the small local firm} again. */
    boolean agrees(Set<String> others) {
      return words.containsAll(others) || others.containsAll(words);
    }
  }

  /** Chance of a gender that a pronoun has shown whose antecedent was sure. */
  private static final double LEARNT = 0.99;

  private final NavigableMap<Span, Place> places = new TreeMap<>();
  private final NavigableMap<Integer, Place> spoken = new TreeMap<>();
  private final Map<Entity, Integer> firstSpoken = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Called>> called = new HashMap<>();
  private final Map<Entity, Gender> genders = new HashMap<>();

  /** Creates a history in which each of {@code named} was named, and nobody has spoken. */
  History(Collection<Entity> named) {
    for (Entity entity : named) {
      entity.places().forEach(s -> places.put(s, new Place(entity, s, false, 1)));
    }
  }

  /** Takes note that words of the story refer to somebody, unless they do so already. */
  void refer(Place place) {
    places.putIfAbsent(place.span(), place);
  }

  /**
   * Takes note that somebody was called by {@code noun}, among {@code words}, at {@code offset}.
   */
  void call(String noun, Set<String> words, int offset, Entity entity) {
    called
        .computeIfAbsent(noun, k -> new TreeMap<>())
        .put(offset, new Called(entity, Set.copyOf(words)));
  }

  /**
   * Returns where before {@code offset} somebody was called by {@code noun} last, if the words
   * agree, or null: {@code the film company} is not {@code the water company}.
   */
  Map.@Nullable Entry<Integer, Entity> called(String noun, Set<String> words, int offset) {
    NavigableMap<Integer, Called> places = called.get(noun);
    Map.Entry<Integer, Called> last = places == null ? null : places.lowerEntry(offset);
    return last == null || !last.getValue().agrees(words)
        ? null
        : Map.entry(last.getKey(), last.getValue().entity());
  }

  /** Takes note that somebody is the source of what is said at {@code place}. */
  void speak(Place place) {
    places.put(place.span(), place);
    spoken.put(place.span().begin(), place);
    firstSpoken.merge(place.entity(), place.span().begin(), Math::min);
  }

  /** Takes note of the gender that a pronoun has shown, if it has; the first one stays. */
  void learn(Entity entity, Gender gender) {
    if (gender != Gender.UNKNOWN) {
      genders.putIfAbsent(entity, gender);
    }
  }

  /** Returns the gender that names show, or else pronouns. */
  Gender gender(Entity entity) {
    return entity.gender() == Gender.UNKNOWN
        ? genders.getOrDefault(entity, Gender.UNKNOWN)
        : entity.gender();
  }

  /** Returns the chance, from 0 to 1, that {@code entity} has {@code gender}. */
  double chance(Entity entity, Gender gender) {
    Gender learnt = genders.getOrDefault(entity, Gender.UNKNOWN);
    if (learnt == Gender.UNKNOWN || gender == Gender.NEUTRAL) {
      return entity.chance(gender);
    }
    return learnt == gender ? LEARNT : 1 - LEARNT;
  }

  /** Returns whom the words at {@code span} refer to, if they have been read, or null. */
  @Nullable Entity at(Span span) {
    Place exact = places.get(span);
    if (exact != null) {
      return exact.entity();
    }
    Map.Entry<Span, Place> first = places.ceilingEntry(emptyAt(span.begin()));
    boolean here = first != null && first.getKey().begin() == span.begin();
    return here ? first.getValue().entity() : null;
  }

  /** Returns the last place within {@code span} where anybody is referred to, or null. */
  @Nullable Place placeIn(Span span) {
    Map.Entry<Span, Place> last = places.lowerEntry(emptyAt(span.end()));
    return last == null || last.getKey().begin() < span.begin() ? null : last.getValue();
  }

  /** Returns where anybody was referred to before {@code offset}, the nearest first. */
  Collection<Place> before(int offset) {
    return places.headMap(emptyAt(offset), false).descendingMap().values();
  }

  /** Comes before everything that begins at {@code offset}. */
  private static Span emptyAt(int offset) {
    return new Span(offset, offset);
  }

  /** Returns whether {@code entity} has said anything before {@code offset}. */
  boolean hasSpoken(Entity entity, int offset) {
    return firstSpoken.getOrDefault(entity, Integer.MAX_VALUE) < offset;
  }

  /** Returns where whoever spoke last before {@code offset} did so, or null. */
  @Nullable Place lastSpoken(int offset) {
    Map.Entry<Integer, Place> last = spoken.lowerEntry(offset);
    return last == null ? null : last.getValue();
  }
}
