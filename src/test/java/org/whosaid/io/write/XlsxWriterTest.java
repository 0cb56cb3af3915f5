package org.whosaid.io.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {

  @TempDir Path folder;

  private Map<String, Document> parts(List<String> labels, List<@Nullable Object> values)
      throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      XlsxWriter writer = new XlsxWriter(labels, out);
      writer.write(values);
      writer.complete();
    }
    return WorkbookParts.of(file);
  }

  @Test
  void writesTextAsTextAndNumbersAsNumbers() throws IOException {
    Map<String, Document> parts =
        parts(
            List.of("quote", "confidence", "paragraph", "role"),
            Arrays.asList("=HYPERLINK(\"http://a.b\")", 0.94, 3, null));
    assertEquals("quote", WorkbookParts.cell(parts, "A1"));
    assertEquals("=HYPERLINK(\"http://a.b\")", WorkbookParts.cell(parts, "A2"));
    assertEquals("n:0.94", WorkbookParts.cell(parts, "B2"));
    assertEquals("n:3", WorkbookParts.cell(parts, "C2"));
    assertEquals(0, WorkbookParts.find(parts, "worksheets/sheet1", "f, hyperlink").size());
    assertEquals("A1:D2", WorkbookParts.find(parts, "worksheets/sheet1", "autoFilter").attr("ref"));
    assertEquals("1", WorkbookParts.find(parts, "worksheets/sheet1", "pane").attr("ySplit"));
  }

  @Test
  void givesLongTextsWideCellsAndOtherRecordsUsualOnes() throws IOException {
    Map<String, Document> parts = parts(List.of("quote", "kind"), List.of("x", "y"));
    assertEquals(
        List.of("56", "14"),
        WorkbookParts.find(parts, "worksheets/sheet1", "col").stream()
            .map(col -> col.attr("width").replaceFirst("\\.0*$", ""))
            .toList());
  }

  @Test
  void cutsWhatACellCannotHold() throws IOException {
    String cell = WorkbookParts.cell(parts(List.of("quote"), List.of("x".repeat(40_000))), "A2");
    String told = "\u2026 [cut, of 40,000 characters]";
    assertEquals("x".repeat(32_767 - told.length()) + told, cell);
  }
}
