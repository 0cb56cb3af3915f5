package org.whosaid.io.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
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
    Map<String, Document> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), UTF_8);
        parts.put(part.getName(), Jsoup.parse(xml, Parser.xmlParser()));
      }
    }
    return parts;
  }

  private static Elements find(Map<String, Document> parts, String part, String selector) {
    return Objects.requireNonNull(parts.get("xl/" + part + ".xml"), part).select(selector);
  }

  private static String cell(Map<String, Document> parts, String place) {
    Elements cell = find(parts, "worksheets/sheet1", "c[r=" + place + "]");
    return cell.attr("t").equals("inlineStr") ? cell.text() : cell.attr("t") + ":" + cell.text();
  }

  @Test
  void writesTextAsTextAndNumbersAsNumbers() throws IOException {
    Map<String, Document> parts =
        parts(
            List.of("quote", "confidence", "paragraph", "role"),
            Arrays.asList("=HYPERLINK(\"http://a.b\")", 0.94, 3, null));
    assertEquals("quote", cell(parts, "A1"));
    assertEquals("=HYPERLINK(\"http://a.b\")", cell(parts, "A2"));
    assertEquals("n:0.94", cell(parts, "B2"));
    assertEquals("n:3", cell(parts, "C2"));
    assertEquals(0, find(parts, "worksheets/sheet1", "f, hyperlink").size());
    assertEquals("A1:D2", find(parts, "worksheets/sheet1", "autoFilter").attr("ref"));
    assertEquals("1", find(parts, "worksheets/sheet1", "pane").attr("ySplit"));
    assertEquals(1, find(parts, "styles", "alignment[wrapText=true]").size());
  }

  @Test
  void givesLongTextsWideCellsThatWrapAndOtherRecordsUsualOnes() throws IOException {
    Map<String, Document> parts = parts(List.of("quote", "kind"), List.of("x", "y"));
    assertEquals(
        List.of("60", "14"),
        find(parts, "worksheets/sheet1", "col").stream()
            .map(col -> col.attr("width").replaceFirst("\\.0*$", ""))
            .toList());
    assertEquals(1, find(parts, "styles", "alignment[wrapText=true]").size());
  }

  @Test
  void cutsWhatACellCannotHold() throws IOException {
    String cell = cell(parts(List.of("quote"), List.of("x".repeat(40_000))), "A2");
    String told = "\u2026 [cut, of 40,000 characters]";
    assertEquals("x".repeat(32_767 - told.length()) + told, cell);
  }
}
