package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Gender;

class HonorificsTest {

  @Test
  void aTitleHasACapitalAndMayHaveAFullStop() {
    Stream<String> words = Stream.of("Mr", "Mr.", "MR", "mr", "Ada");
    assertEquals(List.of(true, true, true, false, false), words.map(Honorifics::isTitle).toList());
  }

  @Test
  void someTitlesStayBeforeANameOfOneWord() {
    Stream<String> words = Stream.of("Lord", "lord", "Mr", "Ada");
    assertEquals(List.of(true, false, false, false), words.map(Honorifics::isKept).toList());
  }

  @Test
  void aTitleShowsGenderAndWhatItsBearerIsCalled() {
    Stream<String> words = Stream.of("Mrs", "Sir", "Dr.", "Ada");
    assertEquals(
        List.of(Gender.FEMALE, Gender.MALE, Gender.UNKNOWN, Gender.UNKNOWN),
        words.map(Honorifics::gender).toList());
    words = Stream.of("Sen.", "Mr", "Ada");
    assertEquals(List.of("senator", "", ""), words.map(Honorifics::noun).toList());
  }

  @Test
  void ranksAreAsWritten() {
    Stream<String> words = Stream.of("KC", "kc", "Cole");
    assertEquals(List.of(true, false, false), words.map(Honorifics::isPostNominal).toList());
  }
}
