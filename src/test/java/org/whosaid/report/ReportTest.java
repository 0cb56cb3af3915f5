package org.whosaid.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RowFile;
import org.whosaid.io.write.RowOutput;

class ReportTest {

  @TempDir Path folder;

  /** Returns a plan for a report in this file. */
  static RowFile.Plan plan(Path target) {
    RowOutput.Layout layout =
        new RowOutput.Layout(RowFormat.HTML, List.of(), List.of(), RowFormat.Style.PLAIN);
    return new RowFile.Plan(target, layout, false, Map.of(), Optional.of(Report::make));
  }

  private Path make(int documents) throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.write(
        lines,
        IntStream.rangeClosed(1, documents)
            .mapToObj(i -> "{\"source\":\"" + i + "</script>\",\"text\":\"T\",\"rows\":[]}")
            .toList());
    Path page = folder.resolve("a report.html");
    Report.make(lines, plan(page), page);
    return page;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void threeHundredDocumentsAreOnePage() throws IOException {
    String page = Files.readString(make(300));
    assertEquals(List.of("a report.html"), files());
    assertTrue(page.contains("<title>Who said what: a report</title>"));
    assertTrue(page.contains("{\"source\":\"300\\u003c/script>\""));
  }

  @Test
  void moreAreAnIndexAndAPageEach() throws IOException {
    String index = Files.readString(make(301));
    assertEquals(302, files().size());
    assertEquals("a report_files/00301.html", files().get(301));
    assertTrue(index.contains("\"page\":\"a report_files/00301.html\""));
    assertFalse(index.contains("\"text\""));
    String last = Files.readString(folder.resolve("a report_files/00301.html"));
    assertTrue(last.contains("\"index\":\"../a report.html\""));
    assertTrue(last.contains("\"text\":\"T\""));
  }

  @Test
  void pagesOfAnEarlierReportGoWithIt() throws IOException {
    make(400);
    make(301);
    assertEquals(302, files().size());
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Path theirs = folder.resolve("a report_files/notes.txt");
    Files.createDirectories(theirs.getParent());
    Files.writeString(theirs, "mine");
    IOException e = assertThrows(IOException.class, () -> make(301));
    assertEquals(
        folder.resolve("a report_files") + " holds other files than pages of a report",
        e.getMessage());
    assertEquals("mine", Files.readString(theirs));
  }
}
