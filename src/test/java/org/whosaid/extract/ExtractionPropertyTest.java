package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Row;
import org.whosaid.testing.Articles;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

/** What every row of every text has to hold. */
class ExtractionPropertyTest {

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 150; seed++) {
      texts.add(RandomText.of(seed, 60));
    }
    for (Path file : Articles.all()) {
      String text = Files.readString(file);
      texts.add(text);
      texts.add(text.replace("\n", "\r\n"));
      texts.add("\uD83D\uDE00 " + text);
    }
    return texts;
  }

  @Test
  void rowsAreVerbatimAndInTextOrder() throws IOException {
    for (String text : texts()) {
      SoundRows.check(text, Shared.rows(text));
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
    assertEquals(List.of("Yes", "no"), Shared.rows(text).stream().map(Row::quote).toList());
  }
}
