package org.whosaid.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.model.Document;

/** Whatever bytes come in: sound text goes on, or one line says what is wrong. */
class ReadersFuzzTest {

  private static final int MANY = 100_000;

  @TempDir Path folder;

  private static void read(byte[] bytes, InputFormat format) {
    Reading reading =
        new Reading(Optional.empty(), Optional.of(format), 100_000, "text", "id", List.of("title"));
    Iterator<Input> inputs =
        new InputFinder(new ByteArrayInputStream(bytes), reading).find(List.of("-"));
    for (int i = 0; inputs.hasNext(); i++) {
      assertTrue(i < MANY, "endless");
      assertReads(inputs.next());
    }
  }

  private static void assertReads(Input input) {
    try {
      Document document = input.read();
      assertTrue(UTF_8.newEncoder().canEncode(document.text()), "half a character");
      assertFalse(document.text().isBlank());
    } catch (UnreadableException e) {
      assertFalse(e.reason().isBlank());
      assertTrue(e.reason().length() < 1000, e.reason());
    }
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "&quot;",
    "&#8220;",
    "&#x1F600;",
    "\\xEF\\xBB\\xBF",
    "\\xFF\\xFE",
    "\\xE2\\x80\\x9C"
  })
  void textsAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.TXT);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "<q>",
    "</q>",
    "<blockquote>",
    "<article>",
    "<main>",
    "<p>",
    "<li>",
    "<ul>",
    "<a href=x>",
    "<nav>",
    "<script>",
    "<meta charset=",
    "<br>",
    "<table><tr><td>",
    "<h1>",
    "&nbsp;",
    "<!--"
  })
  void pagesAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.HTML);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "{\\\"text\\\":\\\"",
    "\\\"id\\\":",
    "\\\"title\\\":",
    "\\\"}\\x0A",
    "null",
    "[[",
    "\\\\ud800",
    "text,id,title\\x0A",
    "text\\x09id\\x0A",
    "\\\"\\\"",
    "\\x0D\\x0A",
    "\\\\t"
  })
  void recordsAreReadOrRefused(byte[] bytes) {
    for (InputFormat format : List.of(InputFormat.JSONL, InputFormat.CSV, InputFormat.TSV)) {
      read(bytes, format);
    }
  }

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
        RecordReader.rows(rows, row -> assertFalse(row.containsKey("")));
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
