package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

class EntityTest {

  private final Entity person = new Entity(SpeakerKind.PERSON, "", Gender.UNKNOWN);

  @Test
  void theLongestNameIsKept() {
    person.learn("Cole", Gender.UNKNOWN, "");
    person.learn("Ada Cole", Gender.UNKNOWN, "");
    person.learn("Bea Cole", Gender.UNKNOWN, "");
    assertEquals("Ada Cole", person.name());
  }

  @Test
  void theFirstGenderThatIsKnownIsKept() {
    person.learn("Cole", Gender.UNKNOWN, "");
    person.learn("Cole", Gender.FEMALE, "");
    person.learn("Cole", Gender.MALE, "");
    assertEquals(Gender.FEMALE, person.gender());
    assertEquals(SpeakerKind.PERSON, person.kind());
  }

  @Test
  void pronounsBesideTheNameOutweighTheList() {
    person.list(Gender.MALE);
    person.list(Gender.FEMALE);
    List<Gender> genders = new ArrayList<>(List.of(person.gender()));
    for (int i = 0; i < 4; i++) {
      person.show(Gender.FEMALE);
      genders.add(person.gender());
    }
    assertEquals(
        List.of(Gender.MALE, Gender.MALE, Gender.UNKNOWN, Gender.UNKNOWN, Gender.FEMALE), genders);
    person.learn("Cole", Gender.MALE, "");
    assertEquals(Gender.MALE, person.gender());
  }

  @Test
  void everyGenderHasAChance() {
    person.list(Gender.FEMALE);
    List<Gender> genders = List.of(Gender.FEMALE, Gender.MALE, Gender.NEUTRAL, Gender.UNKNOWN);
    assertEquals(
        List.of(0.95, 0.05, 0.0, 0.0),
        genders.stream().map(g -> Math.round(100 * person.chance(g)) / 100.0).toList());
    Entity body = new Entity(SpeakerKind.ORGANIZATION, "", Gender.NEUTRAL);
    assertEquals(List.of(0.0, 0.0, 1.0, 0.0), genders.stream().map(body::chance).toList());
  }

  @Test
  void theFirstRoleIsShownAndAllDescribe() {
    assertEquals("", person.role());
    person.learn("Cole", Gender.UNKNOWN, "");
    person.learn("Cole", Gender.UNKNOWN, "mayor of Leeds");
    person.learn("Cole", Gender.UNKNOWN, "vet");
    person.describe("a friend of cats");
    assertEquals("mayor of Leeds", person.role());
    List<Set<String>> words =
        List.of(
            Set.of("mayor"),
            Set.of("mayor", "leeds"),
            Set.of("vet"),
            Set.of("friend", "cats"),
            Set.of("mayor", "vet"),
            Set.of());
    assertEquals(
        List.of(true, true, true, true, false, false),
        words.stream().map(person::isDescribedBy).toList());
  }

  @Test
  void placesAreFoundBeforeAndAfterAnOffset() {
    person.addPlace(new Span(20, 24));
    person.addPlace(new Span(5, 9));
    assertEquals(List.of(new Span(5, 9), new Span(20, 24)), List.copyOf(person.places()));
    IntStream offsets = IntStream.of(5, 6, 20, 21);
    assertEquals(List.of(-1, 5, 5, 20), offsets.mapToObj(person::lastPlaceBefore).toList());
    assertEquals(List.of(new Span(5, 9)), person.placesBefore(20, 2));
    assertEquals(List.of(new Span(20, 24), new Span(5, 9)), person.placesBefore(21, 2));
    assertEquals(List.of(new Span(20, 24)), person.placesBefore(21, 1));
    offsets = IntStream.of(4, 5, 19, 20);
    assertEquals(List.of(5, 20, 20, -1), offsets.mapToObj(person::firstPlaceAfter).toList());
  }

  @Test
  void everyAgeIsRemembered() {
    person.addAge(42);
    person.addAge(43);
    IntStream ages = IntStream.of(41, 42, 43);
    assertEquals(List.of(false, true, true), ages.mapToObj(person::hasAge).toList());
  }
}
