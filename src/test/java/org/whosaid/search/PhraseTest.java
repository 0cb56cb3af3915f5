package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  private static String keys(String text) {
    return String.join(" ", Phrase.of(text).words().stream().map(Word::key).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The COLOUR of honour, neighbours’ favourites | the color of honor neighbors favorites",
        "our hour: four tours | our hour 4 tours",
        "organised, organisations, analyse, advise | organized organizations analyze advise",
        "travelled to the centre of a theatre | traveled to the center of a theater",
        "1,200 of 30 per cent, or 30% | 1200 of 30 percent or 30 percent",
        "Señor Müller isn’t, isn't | senor muller isn't isn't",
        "well-known — he said… “yes” | well known he said yes"
      })
  void comparesWordsAsTheyAreMeant(String text, String expected) {
    assertEquals(expected, keys(text));
  }

  @Test
  void marksWhatAnEditorChanged() {
    assertEquals(
        List.of("we", "[the]", "[council]", "build"),
        Phrase.of("we [the council] … build").words().stream()
            .map(word -> word.bracketed() ? "[" + word.key() + "]" : word.key())
            .toList());
    assertEquals(
        List.of(false, false, false, true),
        Phrase.of("we [the council] … build").words().stream().map(Word::afterGap).toList());
  }
}
