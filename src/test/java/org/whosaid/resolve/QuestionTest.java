package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Gender;

class QuestionTest {

  private static Optional<Question> asks(Asker asker, Gender gender) {
    return Optional.of(new Question(asker, gender, Set.of(), false));
  }

  @Test
  void thePronounTellsWhatIsAskedFor() {
    assertEquals(
        List.of(
            asks(Asker.PERSONAL, Gender.MALE),
            asks(Asker.OBLIQUE, Gender.MALE),
            asks(Asker.OBLIQUE, Gender.MALE),
            asks(Asker.PERSONAL, Gender.FEMALE),
            asks(Asker.OBLIQUE, Gender.FEMALE),
            asks(Asker.NEUTRAL, Gender.NEUTRAL),
            asks(Asker.NEUTRAL, Gender.NEUTRAL),
            asks(Asker.PLURAL, Gender.UNKNOWN),
            Optional.empty()),
        Stream.of("He", "him", "his", "she", "her", "it", "its", "they", "you")
            .map(pronoun -> Question.of(pronoun, false))
            .toList());
  }

  @Test
  void onlyASurePronounShowsAGender() {
    assertEquals(Gender.FEMALE, Question.shown("She", 0.86));
    assertEquals(Gender.UNKNOWN, Question.shown("She", 0.85));
    assertEquals(Gender.NEUTRAL, Question.shown("It", 1));
    assertEquals(Gender.UNKNOWN, Question.shown("They", 1));
  }
}
