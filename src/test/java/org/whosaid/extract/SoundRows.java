package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.repair.RepairedText;
import org.whosaid.syntax.Whitespace;

/** What the rows of every text have to hold: verbatim, in order, one beside the other. */
final class SoundRows {

  private SoundRows() {}

  /** Fails unless {@code rows} are sound rows of {@code text}. */
  static void check(String text, List<Row> rows) {
    int end = 0;
    for (Row row : rows) {
      for (Span segment : row.segments()) {
        assertTrue(segment.begin() >= end, row + " in " + text);
        end = segment.end();
      }
      String slices =
          String.join(
              " ", row.segments().stream().map(s -> slice(text, s.begin(), s.end())).toList());
      assertTrue(letters(slices).contains(letters(row.quote())), row + " in " + text);
      row.mention().ifPresent(mention -> assertVerbatim(text, mention));
      row.cue().ifPresent(cue -> assertVerbatim(text, cue));
    }
  }

  /** A damaged text is shown repaired, but in the same letters. */
  private static void assertVerbatim(String text, Excerpt excerpt) {
    String slice = Whitespace.fold(slice(text, excerpt.begin(), excerpt.end()));
    boolean repaired = !RepairedText.of(text).text().equals(text);
    assertEquals(
        repaired ? letters(excerpt.text()) : excerpt.text(),
        repaired ? letters(slice) : slice,
        text);
  }

  private static String slice(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  /** Returns the letters and digits, those that are canonically the same as the same. */
  private static String letters(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
