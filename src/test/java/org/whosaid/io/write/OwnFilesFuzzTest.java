package org.whosaid.io.write;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.read.SpeakerListReader;
import org.whosaid.io.source.UnreadableException;

/**
 * Whatever somebody made of the files that a run leaves: they are read, or one line says why not.
 */
@Tag("fuzz")
class OwnFilesFuzzTest {

  @TempDir Path folder;

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "{\\\"settings\\\":{},\\\"begin\\\":0}\\x0A",
    "{\\\"complete\\\":true}\\x0A",
    "\\\"source\\\":",
    "name,aliases,id\\x0A",
    "speaker,quote\\x0A",
    "{\\\"speaker\\\":",
    "\\\"end\\\":",
    ";"
  })
  void filesOfOurOwnAreReadOrRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file.csv"), bytes);
    try {
      SpeakerListReader.read(file);
    } catch (UnreadableException e) {
      assertFalse(e.reason().isBlank());
    }
    for (String ending : List.of("csv", "tsv", "jsonl")) {
      Path rows = Files.write(folder.resolve("rows." + ending), bytes);
      try {
        RowReader.read(rows, row -> assertFalse(row.containsKey("")));
      } catch (IOException | UnreadableException e) {
        assertFalse(String.valueOf(e.getMessage()).isBlank());
      }
    }
    Path journal = Files.write(folder.resolve("rows.journal"), bytes);
    try (Journal open = Journal.open(journal)) {
      open.recover(Long.MAX_VALUE);
      open.documents().forEachRemaining(document -> assertFalse(document.rows() < 0));
    } catch (CannotResumeException e) {
      assertFalse(e.reason().isBlank());
    }
  }
}
