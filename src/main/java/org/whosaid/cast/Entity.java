package org.whosaid.cast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.syntax.Words;

/**
 * Someone or something that a document speaks of, with every place that it is known to do so.
 *
 * <p>Grows while the document is read; a private value of one call of the resolver.
 */
public final class Entity {

  /** Log-odds of a gender that a title or a noun tells: {@code Mr}, {@code the actress}. */
  private static final double TOLD = 6;

  /** Log-odds of the gender that a list has for a first name: one in twenty is not so. */
  private static final double LISTED = 3;

  /** Log-odds that each pronoun beside a name adds; three outweigh the list. */
  private static final double SHOWN = 1.2;

  private static final int MOST_SHOWN = 4;

  /** Chance from which a gender counts as known. */
  private static final double CLEAR = 0.8;

  private final SpeakerKind kind;
  private final NavigableMap<Integer, Span> places = new TreeMap<>();
  private final List<Span> appositions = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private final List<Set<String>> descriptions = new ArrayList<>();
  private final Set<Integer> ages = new HashSet<>();
  private String name;
  private Gender told;
  private Gender listed = Gender.UNKNOWN;
  private int shown;
  private boolean several;
  private List<Entity> members = List.of();
  private boolean place;

  public Entity(SpeakerKind kind, String name, Gender told) {
    this.kind = kind;
    this.name = name;
    this.told = told;
  }

  /** Several people at once, {@code the farmers}, under the words that describe them. */
  static Entity group(String name) {
    Entity group = new Entity(SpeakerKind.UNNAMED, name, Gender.UNKNOWN);
    group.several = true;
    return group;
  }

  /** Those who are named together. */
  static Entity group(String name, List<Entity> members) {
    Entity group = group(name);
    group.members = List.copyOf(members);
    group.place = members.stream().anyMatch(Entity::isPlace);
    return group;
  }

  /** Returns who these are where the text names all of them; empty otherwise. */
  public List<Entity> members() {
    return members;
  }

  /** Returns whether nothing but a tagger says that this is a person. */
  public boolean isDoubtful() {
    return kind == SpeakerKind.PERSON
        && told == Gender.UNKNOWN
        && listed == Gender.UNKNOWN
        && shown == 0;
  }

  /** Takes note of whether this is a place, as far as its name tells. */
  void setPlace(boolean isPlace) {
    place = isPlace;
  }

  /** Returns whether this is a place. */
  public boolean isPlace() {
    return place;
  }

  /** Returns whether these are several people. */
  public boolean isSeveral() {
    return several;
  }

  public SpeakerKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** Returns the gender that the evidence speaks for clearly, or unknown. */
  public Gender gender() {
    if (told != Gender.UNKNOWN) {
      return told;
    }
    double female = chance(Gender.FEMALE);
    if (female > CLEAR) {
      return Gender.FEMALE;
    }
    return female < 1 - CLEAR ? Gender.MALE : Gender.UNKNOWN;
  }

  /**
   * Returns the chance, from 0 to 1, that whoever this is has {@code gender}: by what titles and
   * nouns tell, by a list of first names, and by the pronouns that the text has beside the name.
   */
  public double chance(Gender gender) {
    if (told == Gender.NEUTRAL || gender == Gender.NEUTRAL) {
      return told == gender ? 1 : 0;
    }
    if (gender == Gender.UNKNOWN) {
      return 0;
    }
    int seen = Math.max(-MOST_SHOWN, Math.min(MOST_SHOWN, shown));
    double odds = TOLD * sign(told) + LISTED * sign(listed) + SHOWN * seen;
    double female = 1 / (1 + Math.exp(-odds));
    return gender == Gender.FEMALE ? female : 1 - female;
  }

  private static int sign(Gender gender) {
    return switch (gender) {
      case FEMALE -> 1;
      case MALE -> -1;
      case NEUTRAL, UNKNOWN -> 0;
    };
  }

  /** Takes note of the gender that a list has for the first name; the first one stays. */
  void list(Gender gender) {
    listed = listed == Gender.UNKNOWN ? gender : listed;
  }

  /** Takes note of a pronoun that can hardly be anybody else's. */
  void show(Gender gender) {
    shown += sign(gender);
  }

  public Collection<Span> places() {
    return places.values();
  }

  public void addPlace(Span place) {
    places.put(place.begin(), place);
  }

  /** Takes note of words beside its name that say who it is: {@code Ann Lee, a vet}. */
  void addApposition(Span words) {
    appositions.add(words);
  }

  /** Returns where words beside its name say who it is. */
  public List<Span> appositions() {
    return appositions;
  }

  /** Returns where this entity was last named before {@code offset}, or -1. */
  public int lastPlaceBefore(int offset) {
    Integer place = places.lowerKey(offset);
    return place == null ? -1 : place;
  }

  /** Returns the last places before {@code offset}, at most so many, the very last one first. */
  public List<Span> placesBefore(int offset, int most) {
    return places.headMap(offset, false).descendingMap().values().stream().limit(most).toList();
  }

  /** Returns where this entity is named first after {@code offset}, or -1. */
  int firstPlaceAfter(int offset) {
    Integer place = places.higherKey(offset);
    return place == null ? -1 : place;
  }

  /** Takes over what an occurrence adds: a fuller name, a gender, a role. */
  public void learn(String fullName, Gender other, String role) {
    if (fullName.length() > name.length()) {
      name = fullName;
    }
    if (told == Gender.UNKNOWN) {
      told = other;
    }
    if (!role.isEmpty()) {
      roles.add(role);
      describe(role);
    }
  }

  /** Gives a better name. */
  public void rename(String better) {
    name = better;
  }

  /** Takes note of something that the text says this entity is. */
  void describe(String description) {
    if (!description.isEmpty()) {
      descriptions.add(Set.copyOf(Words.of(description)));
    }
  }

  void addAge(int age) {
    ages.add(age);
  }

  /** Returns whether the text says how old this person is. */
  public boolean isAged() {
    return !ages.isEmpty();
  }

  public boolean hasAge(int age) {
    return ages.contains(age);
  }

  /** Returns the first thing that the text calls this entity, or the empty string. */
  public String role() {
    return roles.isEmpty() ? "" : roles.get(0);
  }

  /** Returns whether the text says what this entity is. */
  public boolean isDescribed() {
    return !descriptions.isEmpty();
  }

  /** Returns whether the text describes this entity by any of {@code words}. */
  public boolean sharesWord(Set<String> words) {
    return descriptions.stream().anyMatch(d -> d.stream().anyMatch(words::contains));
  }

  /** Returns whether the text describes this entity by all of {@code words} together. */
  public boolean isDescribedBy(Set<String> words) {
    return !words.isEmpty() && descriptions.stream().anyMatch(d -> d.containsAll(words));
  }
}
