package org.whosaid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  private static final String EMOJI = "\uD83D\uDE00";

  private static void assertBothWays(String text) {
    CodePoints points = new CodePoints(text);
    assertEquals(text.codePointCount(0, text.length()), points.length());
    int chars = 0;
    for (int point = 0; point <= points.length(); point++) {
      Span there = points.chars(new Span(0, point));
      assertEquals(chars, there.end());
      assertEquals(point, points.of(there).end());
      chars += chars < text.length() ? Character.charCount(text.codePointAt(chars)) : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2047, 2048, 2049})
  void aTextOfPlainLettersCountsAsItIs(int length) {
    assertBothWays("a".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {1021, 1022, 1023, 1024, 2045, 2046, 2047})
  void aPairMayLieAcrossAnyBoundary(int before) {
    assertBothWays("a".repeat(before) + EMOJI);
    assertBothWays("a".repeat(before) + EMOJI + "b".repeat(1024));
  }

  @Test
  void offsetsOfRandomTextsGoThereAndBack() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(5000); length > 0; length--) {
        text.append(random.nextInt(4) == 0 ? EMOJI : "x");
      }
      assertBothWays(text.toString());
    }
  }

  @Test
  void aSpanBeyondTheTextIsRefused() {
    CodePoints points = new CodePoints("a" + EMOJI);
    assertThrows(IndexOutOfBoundsException.class, () -> points.slice(new Span(1, 3)));
  }
}
