package org.whosaid.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SoundTextTest {

  private static String reason(String text) {
    return assertThrows(UnreadableException.class, () -> SoundText.checked(text)).reason();
  }

  @Test
  void takesTextAsItIs() throws UnreadableException {
    assertEquals(" “No,” \uD83D\uDE00\r\n", SoundText.checked(" “No,” \uD83D\uDE00\r\n"));
    String lines = "a line\n".repeat(100_000);
    assertEquals(lines, SoundText.checked(lines));
  }

  @Test
  void refusesWhatNobodyWrote() {
    assertEquals("is empty", reason(" \r\n\t"));
    assertEquals("is a binary file, not text", reason("GIF\u0000"));
    assertEquals("holds half a character (a lone surrogate)", reason("a\uDC00"));
    assertEquals("holds half a character (a lone surrogate)", reason("a\uD800"));
    assertEquals(
        "has a line of more than 200000 characters, which is no prose",
        reason("a ".repeat(200_000)));
  }
}
