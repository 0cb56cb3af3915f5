package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage.Place;

/** Where a segment stands among the chunks of its line. */
class PlaceTest {

  /** Returns the chunks of the sentence around the chunk at {@code index}. */
  private static String sentence(String written, int index) {
    Place place = new Place(ChunkLine.of(written).chunks(), index, 0);
    List<String> pieces = Words.split(written);
    return String.join(" ", pieces.subList(place.sentenceBegin(), place.sentenceEnd()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “no”                                        | 0 | “no”
          “no” .                                      | 0 | “no”
          say/FINITE “no”                             | 1 | say/FINITE “no”
          leave/FINITE . say/FINITE “no” . eat/FINITE | 3 | say/FINITE “no”
          leave/FINITE ./SOFT_STOP “no” then/OTHER    | 2 | “no” then/OTHER
          . “no” then/OTHER .                         | 1 | “no” then/OTHER
          """)
  void theSentenceAroundASegmentIsBetweenItsStops(String line, int index, String sentence) {
    assertEquals(sentence, sentence(line, index));
  }

  @Test
  void aPlaceHasNothingBeyondTheEndsOfItsLine() {
    Place place = new Place(ChunkLine.of("to/TO “no” of/PREPOSITION often/OTHER").chunks(), 1, 0);
    assertEquals(
        List.of(0, 2), IntStream.rangeClosed(-1, 4).filter(place::hasPreposition).boxed().toList());
    assertEquals(
        List.of(1),
        IntStream.rangeClosed(-1, 4).filter(i -> place.has(i, Kind.QUOTATION)).boxed().toList());
    assertEquals(
        List.of(3),
        IntStream.rangeClosed(-1, 4).filter(i -> place.has(i, Kind.OTHER)).boxed().toList());
  }

  @Test
  void aLineMayBeginAndEndWithAPreposition() {
    Place place = new Place(ChunkLine.of("“no” to/TO").chunks(), 0, 0);
    assertEquals(
        List.of(1), IntStream.rangeClosed(-1, 2).filter(place::hasPreposition).boxed().toList());
  }
}
