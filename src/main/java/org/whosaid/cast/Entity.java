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

  private final SpeakerKind kind;
  private final NavigableMap<Integer, Span> places = new TreeMap<>();
  private final List<String> roles = new ArrayList<>();
  private final List<Set<String>> descriptions = new ArrayList<>();
  private final Set<Integer> ages = new HashSet<>();
  private String name;
  private Gender gender;

  public Entity(SpeakerKind kind, String name, Gender gender) {
    this.kind = kind;
    this.name = name;
    this.gender = gender;
  }

  public SpeakerKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Gender gender() {
    return gender;
  }

  public Collection<Span> places() {
    return places.values();
  }

  public void addPlace(Span place) {
    places.put(place.begin(), place);
  }

  /** Returns where this entity was last named before {@code offset}, or -1. */
  public int lastPlaceBefore(int offset) {
    Integer place = places.lowerKey(offset);
    return place == null ? -1 : place;
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
    if (gender == Gender.UNKNOWN) {
      gender = other;
    }
    if (!role.isEmpty()) {
      roles.add(role);
      describe(role);
    }
  }

  /** Takes note of something that the text says this entity is. */
  void describe(String description) {
    descriptions.add(Set.copyOf(Words.of(description)));
  }

  void addAge(int age) {
    ages.add(age);
  }

  public boolean hasAge(int age) {
    return ages.contains(age);
  }

  /** Returns the first thing that the text calls this entity, or the empty string. */
  public String role() {
    return roles.isEmpty() ? "" : roles.get(0);
  }

  /** Returns whether the text describes this entity by all of {@code words} together. */
  public boolean isDescribedBy(Set<String> words) {
    return !words.isEmpty() && descriptions.stream().anyMatch(d -> d.containsAll(words));
  }
}
