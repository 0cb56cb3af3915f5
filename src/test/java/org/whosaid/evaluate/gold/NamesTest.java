package org.whosaid.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void takesAShortFormForTheFullName() {
    assertTrue(Names.same("Barclay", "Steve Barclay"));
    assertTrue(Names.same("Steve", "Steve Barclay"));
    assertTrue(Names.same("Steve J. Barclay", "Steve Barclay"));
    assertFalse(Names.same("Barclay", "Steve Bark"));
  }

  @Test
  void leavesOutTitlesArticlesAndPossessives() {
    assertTrue(Names.same("Mr Barclay", "Steve Barclay"));
    assertTrue(Names.same("The GMB", "GMB"));
    assertTrue(Names.same("Ann Lee’s", "Ann Lee"));
    assertTrue(Names.identical("Sir Tony Radakin", "Admiral Tony Radakin"));
    assertFalse(Names.identical("Radakin", "Tony Radakin"));
  }

  @Test
  void neverTakesAPronounForAName() {
    assertFalse(Names.isOneOf("he", List.of("he", "Steve Barclay")));
    assertTrue(Names.isOneOf("Barclay", List.of("Tony Radakin", "Steve Barclay")));
  }

  @Test
  void findsNothingInCommonWithNothing() {
    assertEquals(List.of(false, false), List.of(Names.same("", "Barclay"), Names.same("–", "–")));
  }
}
