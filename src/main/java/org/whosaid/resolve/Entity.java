package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * Someone or something that a document speaks of, with every place that it is known to do so.
 *
 * <p>Grows while the document is read; a private value of one call of the resolver.
 */
final class Entity {

  private final SpeakerKind kind;
  private final List<Span> places = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private String name;
  private Gender gender;

  Entity(SpeakerKind kind, String name, Gender gender) {
    this.kind = kind;
    this.name = name;
    this.gender = gender;
  }

  SpeakerKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  Gender gender() {
    return gender;
  }

  List<Span> places() {
    return places;
  }

  void addPlace(Span place) {
    places.add(place);
  }

  /** Takes over what an occurrence adds: a fuller name, a gender, a role. */
  void learn(String fullName, Gender other, String role) {
    if (fullName.length() > name.length()) {
      name = fullName;
    }
    if (gender == Gender.UNKNOWN) {
      gender = other;
    }
    if (!role.isEmpty()) {
      roles.add(role);
    }
  }

  /** Returns the first thing that the text calls this entity, or the empty string. */
  String role() {
    return roles.isEmpty() ? "" : roles.get(0);
  }

  /** Returns whether the text gives this entity a role that has all of {@code words} in it. */
  boolean hasRole(List<String> words) {
    return roles.stream().anyMatch(role -> Words.of(role).containsAll(words));
  }
}
