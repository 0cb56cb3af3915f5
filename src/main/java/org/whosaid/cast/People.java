package org.whosaid.cast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Gender;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;

/**
 * The people of one document: every name in it, grouped by who it names.
 *
 * <p>Full names come first, whatever their place in the text, so that a bare {@code Barclay} in the
 * headline joins the {@code Steve Barclay} of the third paragraph. A bare name that several people
 * share goes to the one named last in the same paragraph, or else to whom it has meant most often.
 */
final class People {

  /** Chance of a gender below which somebody with a title of that gender is somebody else. */
  private static final double AGAINST = 0.1;

  private record Named(Occurrence occurrence, Entity entity) {}

  /** One word used for somebody. */
  private record Use(String word, Entity entity) {}

  private final Page page;
  private final NavigableMap<Integer, Named> named = new TreeMap<>();
  private final List<Entity> people = new ArrayList<>();
  private final Map<String, Set<Entity>> bySurname = new HashMap<>();
  private final Map<String, Set<Entity>> byFirstName = new HashMap<>();
  private final Map<String, Set<Entity>> byAnyWord = new HashMap<>();
  private final Map<String, Set<Entity>> bySpelling = new HashMap<>();
  private final Map<Entity, PersonName> fullNames = new HashMap<>();
  private final Map<Entity, NavigableSet<Integer>> fullPlaces = new HashMap<>();
  private final Map<Entity, Spelling> spellings = new LinkedHashMap<>();
  private final Map<Entity, NavigableSet<Integer>> actingPlaces = new HashMap<>();
  private final Map<Use, Integer> uses = new HashMap<>();

  People(Page page, List<Occurrence> occurrences) {
    this.page = page;
    List<Occurrence> fullestFirst = new ArrayList<>(occurrences);
    fullestFirst.sort(Comparator.comparingInt(o -> -o.name().words().size()));
    for (Occurrence occurrence : fullestFirst) {
      Entity entity = entityOf(occurrence);
      entity.learn(page.words(occurrence.span()), occurrence.gender(), "");
      entity.addPlace(occurrence.span());
      register(occurrence, occurrence.name(), entity);
      if (occurrence.shared().isPresent() && !fullNames.containsKey(entity)) {
        register(occurrence, occurrence.shared().get(), entity);
      }
      named.put(occurrence.span().begin(), new Named(occurrence, entity));
    }
    for (Named n : named.values()) {
      boolean oneWord = !fullNames.containsKey(n.entity());
      if (oneWord || n.occurrence().name().isFull()) {
        n.entity().list(n.occurrence().firstNameGender());
      }
      String name = oneWord ? titled(n.occurrence()) : "";
      n.entity().learn(name, Gender.UNKNOWN, n.occurrence().role());
      n.occurrence().descriptions().forEach(n.entity()::describe);
      n.occurrence().apposition().ifPresent(n.entity()::addApposition);
      n.occurrence().age().ifPresent(n.entity()::addAge);
    }
    spellings.forEach((entity, spelling) -> entity.rename(spelling.best()));
    page.sentences().forEach(this::showGenders);
  }

  /** {@code Taylor Marchetti and her publisher}: after one person, a pronoun is hers. */
  private void showGenders(Sentence sentence) {
    Set<Entity> before = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      Named name = named.get(token.span().begin());
      if (name != null) {
        before.add(name.entity());
      }
      if (before.size() == 1 && !page.isMarked(token)) {
        before.iterator().next().show(NameWord.genderOf(token.text().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** A surname alone has its title where two go by it: {@code Mr Baker} and {@code Mrs Baker}. */
  private String titled(Occurrence occurrence) {
    boolean several = bySurname.getOrDefault(occurrence.name().last(), Set.of()).size() > 1;
    String title = several ? occurrence.address() : occurrence.title();
    return title.isEmpty() ? "" : title + ' ' + page.words(occurrence.span());
  }

  private void register(Occurrence occurrence, PersonName name, Entity entity) {
    add(bySurname, name.last(), entity);
    for (String spelling : spellings(name.last())) {
      add(bySpelling, spelling, entity);
    }
    if (name.isFull()) {
      boolean whole = name.equals(occurrence.name());
      spellings
          .computeIfAbsent(entity, e -> new Spelling())
          .add(
              name,
              whole ? page.words(occurrence.span()) : String.join(" ", name.words()),
              occurrence.firstNameGender() != Gender.UNKNOWN);
      entity.list(occurrence.firstNameGender());
      add(byFirstName, name.first(), entity);
      name.keys().forEach(key -> add(byAnyWord, key, entity));
      fullNames.putIfAbsent(entity, name);
      fullPlaces.computeIfAbsent(entity, k -> new TreeSet<>()).add(occurrence.span().begin());
      if (acts(occurrence)) {
        actingPlaces.computeIfAbsent(entity, k -> new TreeSet<>()).add(occurrence.span().begin());
      }
    } else {
      uses.merge(new Use(name.last(), entity), 1, Integer::sum);
    }
  }

  private boolean acts(Occurrence occurrence) {
    Token next = page.tokenFrom(occurrence.span().end());
    if (next != null && next.is(PartOfSpeech.COMMA)) {
      next = page.tokenFrom(next.span().end());
    }
    return next != null && (next.isVerb() || next.is(PartOfSpeech.MODAL));
  }

  private static void add(Map<String, Set<Entity>> map, String key, Entity entity) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entity);
  }

  /** The word with each of its letters left out: two words one edit apart share one of these. */
  private static Set<String> spellings(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    for (int i = 1; i < word.length(); i++) {
      spellings.add(word.substring(0, i) + word.substring(i + 1));
    }
    spellings.add(word);
    return spellings;
  }

  private Entity entityOf(Occurrence occurrence) {
    Entity known = known(occurrence);
    if (known != null) {
      return known;
    }
    Entity fresh = new Entity(SpeakerKind.PERSON, "", occurrence.gender());
    people.add(fresh);
    return fresh;
  }

  private @Nullable Entity known(Occurrence occurrence) {
    PersonName name = occurrence.name();
    Set<Entity> candidates = new LinkedHashSet<>(bySurname.getOrDefault(name.last(), Set.of()));
    if (!name.isFull()) {
      candidates.addAll(byFirstName.getOrDefault(name.first(), Set.of()));
    }
    Entity entity = likeliest(candidates, occurrence);
    if (entity == null) {
      entity = likeliest(byAnyWord.getOrDefault(name.last(), Set.of()), occurrence);
    }
    return entity == null ? likeliest(misspelt(name), occurrence) : entity;
  }

  private Set<Entity> misspelt(PersonName name) {
    Set<Entity> found = new LinkedHashSet<>();
    for (String spelling : spellings(name.last())) {
      for (Entity entity : bySpelling.getOrDefault(spelling, Set.of())) {
        PersonName full = fullNames.get(entity);
        if (full != null && PersonName.misspells(name.last(), full.last())) {
          found.add(entity);
        }
      }
    }
    return found.size() == 1 ? found : Set.of();
  }

  private @Nullable Entity likeliest(Collection<Entity> candidates, Occurrence occurrence) {
    Comparator<Entity> order =
        Comparator.<Entity>comparingInt(e -> placeInParagraph(e, occurrence.span()))
            .thenComparingInt(e -> lastIntroduced(e, occurrence))
            .thenComparingInt(e -> uses.getOrDefault(new Use(occurrence.name().last(), e), 0))
            .thenComparingInt(e -> -distance(e, occurrence));
    return candidates.stream().filter(e -> agree(occurrence, e)).max(order).orElse(null);
  }

  /** Returns where {@code entity} was last given its full name in the same paragraph, or -1. */
  private int placeInParagraph(Entity entity, Span span) {
    NavigableSet<Integer> places = fullPlaces.get(entity);
    Integer place = places == null ? null : places.lower(span.begin());
    return place != null && place >= page.paragraphBegin(span.begin()) ? place : -1;
  }

  /**
   * Returns where {@code entity} last came on by its full name and did something, since anybody was
   * called by this name alone, or -1: {@code Carla Meijer blamed …} makes her the next Ms Meijer.
   */
  private int lastIntroduced(Entity entity, Occurrence occurrence) {
    NavigableSet<Integer> places = actingPlaces.get(entity);
    Integer place = places == null ? null : places.lower(occurrence.span().begin());
    return place == null ? -1 : place;
  }

  /** Whoever was introduced before is near; whoever is only later, far. */
  private int distance(Entity candidate, Occurrence occurrence) {
    int offset = occurrence.span().begin();
    int place = introduction(candidate, offset);
    return place >= 0 ? offset - place : Integer.MAX_VALUE / 2 + candidate.firstPlaceAfter(offset);
  }

  /** Returns where {@code entity} was last named in full before {@code offset}, or -1. */
  private int introduction(Entity entity, int offset) {
    NavigableSet<Integer> full = fullPlaces.get(entity);
    if (full == null) {
      return entity.lastPlaceBefore(offset); // never named in full
    }
    Integer introduced = full.lower(offset);
    return introduced == null ? -1 : introduced;
  }

  private boolean agree(Occurrence occurrence, Entity candidate) {
    if (occurrence.gender() != Gender.UNKNOWN && candidate.chance(occurrence.gender()) < AGAINST) {
      return false;
    }
    PersonName full = fullNames.get(candidate);
    return !occurrence.name().isFull() || full == null || occurrence.name().agrees(full);
  }

  List<Entity> all() {
    return people;
  }

  /** Returns the person named inside {@code span}, or null; of several, the last. */
  @Nullable Entity namedIn(Span span) {
    Named last = lastIn(span);
    return last == null ? null : last.entity();
  }

  /** Returns where the last person is named inside {@code span}, or null. */
  @Nullable Span nameIn(Span span) {
    Named last = lastIn(span);
    return last == null ? null : last.occurrence().span();
  }

  private @Nullable Named lastIn(Span span) {
    Map.Entry<Integer, Named> last = named.lowerEntry(span.end());
    return last != null && last.getValue().occurrence().span().overlaps(span)
        ? last.getValue()
        : null;
  }

  /**
   * Returns the two people of the last sentence before {@code offset} that names two, or nobody.
   */
  List<Entity> twoBefore(int offset) {
    List<Entity> two = new ArrayList<>();
    int sentence = -1;
    for (Named last : named.headMap(offset, false).descendingMap().values()) {
      int begin = page.sentenceAt(last.occurrence().span().begin()).span().begin();
      if (begin != sentence) {
        if (two.size() > 1) {
          break;
        }
        two.clear();
        sentence = begin;
      }
      if (!two.contains(last.entity())) {
        two.add(0, last.entity());
      }
    }
    return two.size() == 2 ? two : List.of();
  }

  /** Returns the one person whose name has the initials {@code capitals}, or null. */
  @Nullable Entity byInitials(String capitals) {
    List<Entity> found = new ArrayList<>();
    fullNames.forEach(
        (entity, name) -> {
          StringBuilder initials = new StringBuilder();
          name.words().forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
          if (initials.toString().equals(capitals)) {
            found.add(entity);
          }
        });
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Returns the one person who goes by {@code word}, a surname or else a first name, or null. */
  @Nullable Entity calledBy(String word) {
    String key = PersonName.key(word);
    Set<Entity> found = bySurname.getOrDefault(key, byFirstName.getOrDefault(key, Set.of()));
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** Returns the person whose surname is {@code name}, or null when none or several are. */
  @Nullable Entity bySurname(String name) {
    Set<Entity> found = bySurname.getOrDefault(PersonName.key(name), Set.of());
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
