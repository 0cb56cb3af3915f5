package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Gender;
import org.whosaid.resolve.History.Place;
import org.whosaid.testing.At;

class CandidatesTest {

  @Test
  void onlyOrganizationsArePluralUnlessTheTextCallsAPersonThey() {
    String text = "Ada Cole wrote to Harrow Water Company. ";
    Question plural = new Question(Asker.PLURAL, Gender.UNKNOWN, Set.of(), false);
    assertEquals(
        List.of("Harrow Water Company", "nobody"),
        new Asked(text + "They left.", "They").candidates(plural));
    assertEquals(
        List.of("Harrow Water Company", "Ada Cole", "nobody"),
        new Asked(text + "Cole is non-binary. They left.", "They")
            .candidates(plural).stream()
                .sorted((a, b) -> a.equals("nobody") ? 1 : b.compareTo(a))
                .toList());
  }

  @Test
  void eachAskerHasCandidatesOfItsOwn() {
    Asked asked =
        new Asked("Mrs Ada Cole met Finn Roy at Harrow Water Company. It rained.", "rained");
    List<List<String>> candidates =
        Arrays.stream(Asker.values())
            .map(asker -> asked.candidates(new Question(asker, Gender.NEUTRAL, Set.of(), false)))
            .toList();
    assertEquals(
        List.of(
            List.of("nobody"),
            List.of("nobody"),
            List.of("nobody"),
            List.of("Harrow Water Company", "nobody"),
            List.of("Harrow Water Company", "nobody"),
            List.of("nobody"),
            List.of("Harrow Water Company", "nobody"),
            List.of("Harrow Water Company", "nobody"),
            List.of("nobody")),
        candidates);
    assertEquals(
        List.of("Finn Roy", "Ada Cole", "nobody"),
        asked.candidates(new Question(Asker.EPITHET, Gender.UNKNOWN, Set.of(), false)));
  }

  @Test
  void anAgeIsAskedOfThoseWhoHaveNoOther() {
    Asked asked = new Asked("Ada Cole, 79, met Finn Roy, 82, and Jan Lund. It rained.", "rained");
    assertEquals(
        List.of("Jan Lund", "Finn Roy", "nobody"),
        asked.candidates(
            new Question(Asker.EPITHET, Gender.UNKNOWN, Set.of(), OptionalInt.of(82), false)));
  }

  @Test
  void theCluesTellOfThePlaceAndOfTheRank() {
    Asked asked =
        new Asked("Mr Finn Roy met Mr Jan Lund. Mr Roy left the harbour. Then he slept.", "he");
    assertEquals(
        Set.of(
            Clue.ONE_BACK,
            Clue.NAMED_UP_TO_THREE_TIMES,
            Clue.SUBJECT,
            Clue.OPENS_SENTENCE,
            Clue.SAME_PARAGRAPH,
            Clue.NEAREST,
            Clue.LAST_SUBJECT,
            Clue.MOST_OFTEN,
            Clue.GENDER_KNOWN,
            Clue.INTRODUCED,
            Clue.TOPIC),
        asked.clues("Finn Roy"));
    assertEquals(
        Set.of(
            Clue.TWO_BACK,
            Clue.NAMED_ONCE,
            Clue.SECOND_NEAREST,
            Clue.SAME_PARAGRAPH,
            Clue.OPENS_PARAGRAPH,
            Clue.GENDER_KNOWN,
            Clue.INTRODUCED,
            Clue.TOPIC),
        asked.clues("Jan Lund"));
    assertEquals(Set.of(Clue.NOBODY, Clue.SPEAKS), asked.clues("nobody"));
  }

  @Test
  void whoeverIsAloneInTheLastTwoParagraphsIsClear() {
    assertTrue(
        new Asked("Finn Roy slept.\nThen he left.", "he").clues("Finn Roy").contains(Clue.ALONE));
    assertEquals(
        Set.of(),
        and(
            new Asked("Finn Roy slept.\nIt rained.\nThen he left.", "he").clues("Finn Roy"),
            Clue.ALONE));
    assertEquals(
        Set.of(),
        and(
            new Asked("Finn Roy met Jan Lund.\nThen he left.", "he").clues("Jan Lund"),
            Clue.ALONE));
  }

  @Test
  void aTopicIsNamedInTheFirstTwoParagraphs() {
    String text = "It rained.\n%sFinn Roy slept. Then he left.";
    assertEquals(
        Set.of(Clue.TOPIC),
        and(new Asked(String.format(Locale.ROOT, text, ""), "he").clues("Finn Roy"), Clue.TOPIC));
    assertEquals(
        Set.of(),
        and(
            new Asked(String.format(Locale.ROOT, text, "It snowed.\n"), "he").clues("Finn Roy"),
            Clue.TOPIC));
  }

  @Test
  void whoeverIsNewInTheLastTwoParagraphsIsIntroduced() {
    String text = "Finn Roy slept.\n%sFinn Roy sat. Then he left.";
    assertEquals(
        Set.of(Clue.INTRODUCED),
        and(
            new Asked(String.format(Locale.ROOT, text, ""), "he").clues("Finn Roy"),
            Clue.INTRODUCED));
    assertEquals(
        Set.of(),
        and(
            new Asked(String.format(Locale.ROOT, text, "It snowed.\n"), "he").clues("Finn Roy"),
            Clue.INTRODUCED));
  }

  @Test
  void whoeverActedLastOfThoseWhoFitIsTold() {
    Asked asked = new Asked("Finn Roy met Jan Lund in Leeds. Bo Roe saw Ada. Then he left.", "he");
    assertEquals(Set.of(Clue.LAST_SUBJECT), and(asked.clues("Bo Roe"), Clue.LAST_SUBJECT));
    assertEquals(Set.of(), and(asked.clues("Finn Roy"), Clue.LAST_SUBJECT));
  }

  @Test
  void theCluesTellHowSureALastPronounIs() {
    Asked asked = new Asked("Finn Roy slept. Rain.\nSnow.\nThen he left.", "he");
    Clue[] pronouns = {Clue.BY_PRONOUN, Clue.BY_DOUBTFUL_PRONOUN};
    asked.history.refer(
        new Place(asked.entity("Finn Roy"), At.span(asked.page, "Rain"), true, 0.86));
    assertEquals(Set.of(Clue.BY_PRONOUN), and(asked.clues("Finn Roy"), pronouns));
    asked.history.refer(
        new Place(asked.entity("Finn Roy"), At.span(asked.page, "Snow"), true, 0.85));
    assertEquals(Set.of(Clue.BY_DOUBTFUL_PRONOUN), and(asked.clues("Finn Roy"), pronouns));
  }

  @Test
  void theCluesTellWhoHasSpoken() {
    Asked asked = new Asked("Finn Roy slept. Jan Lund left.\nRain.\nSnow.\nThen he left.", "he");
    Clue[] speaking = {Clue.SPOKE_BEFORE, Clue.LAST_SPEAKER, Clue.SPOKE_JUST_NOW, Clue.BY_PRONOUN};
    assertEquals(Set.of(), and(asked.clues("Finn Roy"), speaking));
    asked.history.speak(
        new Place(asked.entity("Finn Roy"), At.span(asked.page, "Finn Roy"), false, 1));
    assertEquals(
        Set.of(Clue.SPOKE_BEFORE, Clue.LAST_SPEAKER), and(asked.clues("Finn Roy"), speaking));
    asked.history.speak(new Place(asked.entity("Jan Lund"), At.span(asked.page, "Snow"), true, 1));
    assertEquals(Set.of(Clue.SPOKE_BEFORE), and(asked.clues("Finn Roy"), speaking));
    assertEquals(Set.of(speaking), and(asked.clues("Jan Lund"), speaking));
  }

  @Test
  void aGenderLearntRulesOutWhoeverHasTheOther() {
    Asked asked = new Asked("Robin Lund slept. Then she left.", "she");
    Question she = Question.of("she", true).orElseThrow();
    assertEquals(List.of("Robin Lund", "nobody"), asked.candidates(she));
    asked.history.learn(asked.entity("Robin Lund"), Gender.MALE);
    assertEquals(List.of("nobody"), asked.candidates(she));
  }

  private static Set<Clue> and(Set<Clue> clues, Clue... asked) {
    clues.retainAll(List.of(asked));
    return clues;
  }
}
