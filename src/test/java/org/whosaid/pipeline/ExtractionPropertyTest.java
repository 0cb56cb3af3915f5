package org.whosaid.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

/** What every row of every text has to hold. */
class ExtractionPropertyTest {

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 150; seed++) {
      texts.add(RandomText.of(seed, 60));
    }
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        texts.add(text);
        texts.add(text.replace("\n", "\r\n"));
        texts.add("\uD83D\uDE00 " + text);
      }
    }
    return texts;
  }

  @Test
  void everyRowIsAVerbatimSliceOfItsDocument() throws IOException {
    for (String text : texts()) {
      for (Row row : Shared.rows(text)) {
        String slices =
            String.join(
                " ", row.segments().stream().map(s -> slice(text, s.begin(), s.end())).toList());
        assertTrue(letters(slices).contains(letters(row.quote())), row + " in " + text);
        row.mention().ifPresent(mention -> assertVerbatim(text, mention));
        row.cue().ifPresent(cue -> assertVerbatim(text, cue));
      }
    }
  }

  private static void assertVerbatim(String text, Excerpt excerpt) {
    assertEquals(excerpt.text(), Whitespace.fold(slice(text, excerpt.begin(), excerpt.end())));
  }

  private static String slice(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void rowsComeInTextOrderAndDoNotOverlap() throws IOException {
    for (String text : texts()) {
      int end = 0;
      for (Row row : Shared.rows(text)) {
        for (Span segment : row.segments()) {
          assertTrue(segment.begin() >= end, row + " in " + text);
          end = segment.end();
        }
      }
    }
  }

  @Test
  void theSameTextGivesTheSameRows() throws IOException {
    for (String text : texts()) {
      assertEquals(Shared.rows(text), Shared.rows(text));
    }
  }

  @Test
  void dozensOfCoordinatedVerbsAreRead() {
    String verbs = "and came and saw and said and told and called and warned and left ";
    String text = "“Yes,” Ann Lee said " + verbs.repeat(6) + "and said “no”.";
    assertEquals(List.of("Yes,", "no"), Shared.rows(text).stream().map(Row::quote).toList());
  }
}
