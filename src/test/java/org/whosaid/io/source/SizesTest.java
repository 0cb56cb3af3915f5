package org.whosaid.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SizesTest {

  @Test
  void readsDigitsAndAUnit() {
    assertEquals(7, Sizes.parse("7"));
    assertEquals(20_000_000, Sizes.parse("20m"));
    assertEquals(3_000_000_000L, Sizes.parse("3G"));
  }

  @Test
  void showsTheLargestUnitThatLeavesNoRest() {
    assertEquals("20 MB", Sizes.shown(20_000_000));
    assertEquals("1500 bytes", Sizes.shown(1500));
  }

  @Test
  void refusesWhatIsNoSize() {
    assertThrows(NumberFormatException.class, () -> Sizes.parse("much"));
    assertThrows(NumberFormatException.class, () -> Sizes.parse("M"));
    assertThrows(ArithmeticException.class, () -> Sizes.parse("9999999999999G"));
  }
}
