package org.whosaid.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Span;

class RepairedTextTest {

  private static String repaired(String text) {
    return RepairedText.of(text).text();
  }

  /** Line ends are shown as a pilcrow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Olive Tren-¶ton spoke         | Olive Trenton spoke
          the neigh-¶  bours know       | the neighbours know
          a well-¶known mill            | a well-known mill
          tide-mill, tide-¶mill         | tide-mill, tide-mill
          Mr Lee-¶Smith, 1914-¶18       | Mr Lee-¶Smith, 1914-¶18
          he left -¶and came            | he left -¶and came
          > it when¶> the end           | it when¶the end
          Lee:¶>> a¶> > b¶> ¶>c¶d       | Lee:¶a¶b¶¶c¶d
          x > 5¶> one line¶and more     | x > 5¶> one line¶and more
          """)
  void undoesWhatALineEndOrAMailProgramDid(String text, String meant) {
    assertEquals(meant.replace('¶', '\n'), repaired(text.replace('¶', '\n')));
  }

  @Test
  void takesOutWhatNobodySees() {
    assertEquals(
        "Paul Quist, Paul Quist", repaired("Paul\u200B Qu\u00ADist, \uFEFFPaul\u2060 Quist"));
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
    assertEquals(family, repaired(family));
  }

  @Test
  void composesLetters() {
    assertEquals("Jos\u00E9 Quist", repaired("Jose\u0301 Quist"));
  }

  @Test
  void readsMarksThatWereDecodedWronglyAndTellsIt() {
    RepairedText repaired =
        RepairedText.of(
            "\u00E2\u20AC\u0153It\u00E2\u20AC\u2122s Ren\u00C3\u00A9.\u00E2\u20AC\u009D");
    assertEquals("“It’s René.”", repaired.text());
    assertEquals(
        Optional.of("was decoded wrongly (\u00E2\u20AC\u0153), which is repaired"),
        repaired.notice());
    assertEquals(new Span(3, 5), repaired.original(new Span(1, 3)));
    assertEquals(new Span(0, 19), repaired.original(new Span(0, 12)));
  }

  @Test
  void readsAClosingMarkThatLostItsLastByte() {
    assertEquals(
        "“It’s late,” she said. “No”",
        repaired(
            "\u00E2\u20AC\u0153It\u00E2\u20AC\u2122s late,\u00E2\u20AC she said."
                + " \u00E2\u20AC\u0153No\u00E2\u20AC"));
  }

  @Test
  void leavesAloneWhatMayBeMeant() {
    for (String text : new String[] {"Ren\u00C3\u00A9", "\u00E2ge", "5 \u20AC", "a - b"}) {
      RepairedText repaired = RepairedText.of(text);
      assertEquals(text, repaired.text());
      assertEquals(Optional.empty(), repaired.notice());
    }
  }

  @Test
  void readsSingleMarksOfWindows() {
    assertEquals("“No,” — she said…", repaired("\u0093No,\u0094 \u0097 she said\u0085"));
  }

  @Test
  void whatStaysHasItsPlace() {
    String parts = "ab -\n>\u00AD\u200Be\u0301“\u00E2\u20AC\u0153\u0093 ";
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(30, 0, parts.length())
              .mapToObj(at -> parts.substring(at, at + 1))
              .collect(Collectors.joining());
      RepairedText repaired = RepairedText.of(text);
      int last = 0;
      for (int c = 0; c < repaired.text().length(); c++) {
        Span origin = repaired.original(new Span(c, c + 1));
        assertTrue(origin.begin() >= last && origin.length() > 0, text);
        last = origin.begin();
        boolean same = origin.of(text).equals(repaired.text().substring(c, c + 1));
        assertTrue(same || origin.of(text).matches("(?s).*[^a b\n“].*"), text);
      }
    }
  }

  @Test
  void longTextsTakeNoLongerThanTheirLength() {
    String text = "a-\n".repeat(100_000) + ">\n".repeat(100_000) + "a".repeat(300_000);
    assertTrue(repaired(text).length() < text.length());
  }
}
