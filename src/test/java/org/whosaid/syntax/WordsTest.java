package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How phrases are taken apart and white space is folded. */
class WordsTest {

  @Test
  void wordsAreInLowerCaseWithoutPunctuation() {
    assertEquals(
        List.of("the", "ministry", "s", "co", "founder", "ann", "lee"),
        Words.of("“The ministry’s co-founder, Ann Lee"));
    assertEquals(List.of("élan", "42"), Words.of("Élan 42"));
    assertEquals(List.of(), Words.of("“…”"));
  }

  @Test
  void partsStandBetweenWhiteSpaceAsWritten() {
    assertEquals(
        List.of("The", "ministry’s", "co-founder,", "Ann"),
        Words.split("  The ministry’s\u00A0co-founder,\n Ann "));
    assertEquals(List.of(), Words.split(" \t"));
  }

  @Test
  void anAgeHasOneToThreeDigits() {
    assertEquals(OptionalInt.of(42), Words.age("the 42-year-old vet"));
    assertEquals(OptionalInt.of(102), Words.age("a 102-year-old"));
    assertEquals(OptionalInt.empty(), Words.age("the 42 vets"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'Ann Lee', 'Ann Lee'",
        "'  Ann \n\t Lee ', 'Ann Lee'",
        "'Ann\u00A0Lee', 'Ann Lee'",
        "'Ann\u0007Lee', 'Ann Lee'",
        "'Ann\u2003\u2003Lee\u00A0', 'Ann Lee'",
        "' ', ''"
      })
  void everyRunOfWhiteSpaceIsOneSpaceAndNoneStandsAtTheEnds(String words, String folded) {
    assertEquals(folded, Whitespace.fold(words));
  }
}
