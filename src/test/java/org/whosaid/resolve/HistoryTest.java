package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.History.Place;

class HistoryTest {

  private final Entity ada = person("Ada Cole", Gender.UNKNOWN, 10, 50);
  private final Entity finn = person("Finn Roy", Gender.MALE, 30);
  private final History history = new History(List.of(ada, finn));

  private static Entity person(String name, Gender gender, int... places) {
    Entity entity = new Entity(SpeakerKind.PERSON, name, gender);
    for (int begin : places) {
      entity.addPlace(new Span(begin, begin + name.length()));
    }
    return entity;
  }

  private static Place pronoun(Entity entity, int begin) {
    return new Place(entity, new Span(begin, begin + 3), true, 1);
  }

  private List<String> before(int offset) {
    return history.before(offset).stream()
        .map(place -> place.entity().name() + " " + place.span().begin())
        .toList();
  }

  @Test
  void whoeverIsNamedIsInItFromTheBeginningTheNearestFirst() {
    assertEquals(List.of("Ada Cole 50", "Finn Roy 30", "Ada Cole 10"), before(51));
    assertEquals(List.of("Finn Roy 30", "Ada Cole 10"), before(50));
    assertFalse(history.hasSpoken(ada, 99));
    assertNull(history.lastSpoken(99));
  }

  @Test
  void aPronounOfTheStoryRefersButDoesNotSpeak() {
    history.refer(pronoun(finn, 20));
    assertEquals(List.of("Finn Roy 20", "Ada Cole 10"), before(30));
    assertFalse(history.hasSpoken(finn, 99));
  }

  @Test
  void aReferenceOfTheStoryLeavesANameWhereItStands() {
    history.refer(new Place(finn, new Span(10, 18), false, 1));
    assertEquals(List.of("Ada Cole 10"), before(30));
  }

  @Test
  void anOwnerAndWhatIsOwnedBeginAtOnePlaceAndAreTwo() {
    history.refer(pronoun(ada, 20));
    history.refer(new Place(finn, new Span(20, 31), false, 1));
    assertEquals(List.of("Finn Roy 20", "Ada Cole 20", "Ada Cole 10"), before(30));
    assertEquals(ada, history.at(new Span(20, 23)));
    assertEquals(finn, history.at(new Span(20, 31)));
    assertNull(history.at(new Span(21, 23)));
  }

  @Test
  void aLongerMentionIsWhoeverIsNamedWhereItBegins() {
    assertEquals(ada, history.at(new Span(10, 28)));
  }

  @Test
  void whoeverWasCalledByANounIsFoundByWordsThatAgree() {
    history.call("firm", Set.of("water", "firm"), 20, ada);
    Map.Entry<Integer, Entity> found = Map.entry(20, ada);
    assertEquals(found, history.called("firm", Set.of("firm"), 21));
    assertEquals(found, history.called("firm", Set.of("old", "water", "firm"), 21));
    assertNull(history.called("firm", Set.of("film", "firm"), 21));
    assertNull(history.called("firm", Set.of("firm"), 20));
    assertNull(history.called("company", Set.of("company"), 21));
  }

  @Test
  void theLastPlaceWithinASpanIsFound() {
    assertEquals(new Place(ada, new Span(50, 58), false, 1), history.placeIn(new Span(5, 60)));
    assertEquals(new Place(ada, new Span(10, 18), false, 1), history.placeIn(new Span(10, 30)));
    assertNull(history.placeIn(new Span(11, 30)));
    assertNull(history.placeIn(new Span(0, 10)));
  }

  @Test
  void aSourceSpeaksAndTakesThePlaceOfWhatStoodThere() {
    Place place = new Place(finn, new Span(10, 18), false, 1);
    history.speak(place);
    assertEquals(List.of("Finn Roy 10"), before(30));
    assertTrue(history.hasSpoken(finn, 11));
    assertFalse(history.hasSpoken(finn, 10));
    assertEquals(place, history.lastSpoken(11));
    assertNull(history.lastSpoken(10));
  }

  @Test
  void theFirstTimeSomebodySpokeCountsWhateverTheOrder() {
    history.speak(pronoun(ada, 60));
    history.speak(pronoun(ada, 20));
    assertTrue(history.hasSpoken(ada, 21));
    assertEquals(pronoun(ada, 60), history.lastSpoken(99));
  }

  @Test
  void aPronounsGenderIsRememberedOnceWhereNoNameTellsIt() {
    assertEquals(Gender.UNKNOWN, history.gender(ada));
    history.learn(ada, Gender.UNKNOWN);
    history.learn(ada, Gender.FEMALE);
    history.learn(ada, Gender.MALE);
    history.learn(finn, Gender.FEMALE);
    assertEquals(Gender.FEMALE, history.gender(ada));
    assertEquals(Gender.MALE, history.gender(finn));
    assertEquals(Gender.UNKNOWN, ada.gender());
  }
}
