package org.whosaid.io.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;

/** Whatever bytes come in: sound text goes on, or one line says what is wrong. */
@Tag("fuzz")
class ReadersFuzzTest {

  private static final int MANY = 100_000;

  private static void read(byte[] bytes, InputFormat format) {
    ReadingOptions options =
        new ReadingOptions(
            Optional.empty(), Optional.of(format), 100_000, "text", "id", List.of("title"), false);
    Iterator<Input> inputs =
        new InputFinder(new ByteArrayInputStream(bytes), options, unused -> {}).find(List.of("-"));
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
}
