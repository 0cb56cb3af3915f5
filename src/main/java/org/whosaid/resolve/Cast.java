package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * The people of one document: every name in it, grouped by who it names.
 *
 * <p>Full names come first, whatever their place in the text, so that a bare {@code Barclay} in the
 * headline joins the {@code Steve Barclay} of the third paragraph. A bare name shared by several
 * people goes to the one named last before it.
 */
final class Cast {

  private record Named(Occurrence occurrence, Entity entity) {}

  private final NavigableMap<Integer, Named> named = new TreeMap<>();
  private final List<Entity> people = new ArrayList<>();
  private final Map<String, Set<Entity>> bySurname = new HashMap<>();
  private final Map<String, Set<Entity>> byFirstName = new HashMap<>();
  private final Map<Entity, Occurrence> fullNames = new HashMap<>();

  Cast(TextIndex index, List<Occurrence> occurrences) {
    List<Occurrence> fullestFirst = new ArrayList<>(occurrences);
    fullestFirst.sort(Comparator.comparingInt(o -> -o.words().size()));
    for (Occurrence occurrence : fullestFirst) {
      Entity entity = entityOf(occurrence);
      entity.learn(index.words(occurrence.span()), occurrence.gender(), "");
      entity.addPlace(occurrence.span());
      register(occurrence, entity);
      named.put(occurrence.span().begin(), new Named(occurrence, entity));
    }
    for (Named n : named.values()) {
      boolean firstNameOnly = !fullNames.containsKey(n.entity());
      Gender gender = firstNameOnly ? n.occurrence().firstNameGender() : Gender.UNKNOWN;
      n.entity().learn("", gender, n.occurrence().role());
    }
  }

  private void register(Occurrence occurrence, Entity entity) {
    bySurname.computeIfAbsent(key(occurrence.last()), k -> new LinkedHashSet<>()).add(entity);
    if (occurrence.isFullName()) {
      byFirstName.computeIfAbsent(key(occurrence.first()), k -> new LinkedHashSet<>()).add(entity);
      fullNames.putIfAbsent(entity, occurrence);
    }
  }

  private Entity entityOf(Occurrence occurrence) {
    Entity known = nearest(candidates(occurrence), occurrence);
    if (known != null) {
      return known;
    }
    Entity fresh = new Entity(SpeakerKind.PERSON, "", occurrence.gender());
    people.add(fresh);
    return fresh;
  }

  private Collection<Entity> candidates(Occurrence occurrence) {
    Set<Entity> candidates =
        new LinkedHashSet<>(bySurname.getOrDefault(key(occurrence.last()), Set.of()));
    if (!occurrence.isFullName()) {
      candidates.addAll(byFirstName.getOrDefault(key(occurrence.first()), Set.of()));
    }
    return candidates;
  }

  private @Nullable Entity nearest(Collection<Entity> candidates, Occurrence occurrence) {
    Entity best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Entity candidate : candidates) {
      int distance = distance(candidate, occurrence.span().begin());
      if (agree(occurrence, candidate) && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** What stands before is near; what comes only later is far. */
  private static int distance(Entity candidate, int offset) {
    int before = candidate.lastPlaceBefore(offset);
    return before >= 0
        ? offset - before
        : Integer.MAX_VALUE / 2 + candidate.firstPlaceAfter(offset);
  }

  private boolean agree(Occurrence occurrence, Entity candidate) {
    boolean gendersKnown =
        candidate.gender() != Gender.UNKNOWN && occurrence.gender() != Gender.UNKNOWN;
    if (gendersKnown && candidate.gender() != occurrence.gender()) {
      return false;
    }
    Occurrence full = fullNames.get(candidate);
    return !occurrence.isFullName()
        || full == null
        || firstNamesAgree(key(occurrence.first()), key(full.first()))
        || isTail(occurrence.words(), full.words());
  }

  /** {@code Seif Al Dawla} is Aida Seif Al Dawla. */
  private static boolean isTail(List<String> words, List<String> name) {
    int from = name.size() - words.size();
    return from > 0 && name.subList(from, name.size()).equals(words);
  }

  private static boolean firstNamesAgree(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  List<Entity> people() {
    return people;
  }

  /** Returns the person named inside {@code span}, or null; of several, the last. */
  @Nullable Entity namedIn(Span span) {
    Map.Entry<Integer, Named> last = named.lowerEntry(span.end());
    boolean inside = last != null && last.getValue().occurrence().span().overlaps(span);
    return inside ? last.getValue().entity() : null;
  }

  /** Returns the person whose surname is {@code name}, or null when none or several are. */
  @Nullable Entity bySurname(String name) {
    Set<Entity> found = bySurname.getOrDefault(key(name), Set.of());
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
