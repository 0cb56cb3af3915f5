package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Gender;

class KinshipTest {

  @ParameterizedTest
  @CsvSource({
    "widow, FEMALE",
    "father, MALE",
    "spokeswoman, FEMALE",
    "spokesman, MALE",
    "secretary, UNKNOWN",
    "'', UNKNOWN"
  })
  void aNounShowsItsGender(String noun, Gender gender) {
    assertEquals(gender, Kinship.gender(noun));
  }

  @ParameterizedTest
  @CsvSource({
    "the secretary and mother of a boy, FEMALE",
    "team doctor, UNKNOWN",
    "Father of the chapel, MALE"
  })
  void theFirstTellingWordOfARoleShowsIt(String role, Gender gender) {
    assertEquals(gender, Kinship.genderIn(role));
  }
}
