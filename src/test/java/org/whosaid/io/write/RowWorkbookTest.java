package org.whosaid.io.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowWorkbookTest {

  private static final List<String> LABELS =
      List.of("speaker", "quote", "source", "role", "mention", "confidence", "url");

  @TempDir Path folder;

  private Map<String, Document> parts(List<List<@Nullable Object>> rows) throws IOException {
    return parts(LABELS, rows);
  }

  private Map<String, Document> parts(List<String> labels, List<List<@Nullable Object>> rows)
      throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      RowWorkbook workbook = new RowWorkbook(labels, folder, out);
      for (List<@Nullable Object> row : rows) {
        workbook.write(row);
      }
      workbook.complete();
    }
    return WorkbookParts.of(file);
  }

  private static List<@Nullable Object> row(
      @Nullable String speaker, String source, @Nullable Double confidence, @Nullable String url) {
    return Arrays.asList(speaker, "Yes", source, null, null, confidence, url);
  }

  private static String style(Map<String, Document> parts, String cell) {
    return WorkbookParts.find(parts, "worksheets/sheet1", "c[r=" + cell + "]").attr("s");
  }

  @Test
  void hasRoomForAVerdictOfFourBesideTheSource() throws IOException {
    Map<String, Document> parts = parts(List.of(row("Ada", "a.txt", 0.9, null)));
    List<String> header =
        WorkbookParts.find(parts, "worksheets/sheet1", "row[r=1] c").stream()
            .map(Element::text)
            .toList();
    assertEquals(
        List.of(
            "speaker",
            "quote",
            "source",
            "verdict",
            "checker",
            "note",
            "role",
            "mention",
            "confidence",
            "url"),
        header);
    Element offered = WorkbookParts.find(parts, "worksheets/sheet1", "dataValidation").get(0);
    assertEquals(
        "D2:D2 list \"confirmed,altered,wrong speaker,not found\"",
        offered.attr("sqref") + " " + offered.attr("type") + " " + offered.text());
    assertEquals("n:0.9", WorkbookParts.cell(parts, "I2"));
  }

  @Test
  void whoeverNamesNoSourceFindsTheRoomAtTheEnd() throws IOException {
    Map<String, Document> parts = parts(List.of("quote"), List.of(List.of("Yes")));
    assertEquals("verdict", WorkbookParts.cell(parts, "B1"));
    assertEquals(1, WorkbookParts.find(parts, "workbook", "sheet").size());
  }

  @Test
  void linksASourceToItsFileOrElseToItsAddress() throws IOException {
    Files.createDirectory(folder.resolve("a b"));
    Path there = Files.writeString(folder.resolve("a b/one.txt"), "One.");
    Path list = Files.writeString(folder.resolve("list.jsonl"), "{}");
    Map<String, Document> parts =
        parts(
            List.of(
                row("Ada", there.toString(), 0.9, "https://example.org/1"),
                row("Ada", list + "#7", 0.9, null),
                row("Ada", "crawl.warc#https://example.org/2", 0.9, null),
                row("Ada", "gone.html", 0.9, "https://example.org/3"),
                row("Ada", "gone.txt", 0.9, "javascript:alert(1)"),
                row("Ada", "-", 0.9, null)));
    assertEquals(
        List.of(
            "C2:C2 a%20b/one.txt",
            "C3:C3 list.jsonl", "C4:C4 https://example.org/2", "C5:C5 https://example.org/3"),
        WorkbookParts.find(parts, "worksheets/sheet1", "hyperlink").stream()
            .map(link -> link.attr("ref") + " " + address(parts, link.attr("r:id")))
            .toList());
    assertEquals(there.toString(), WorkbookParts.cell(parts, "C2"));
  }

  private static String address(Map<String, Document> parts, String id) {
    return WorkbookParts.find(
            parts, "worksheets/_rels/sheet1.xml.rels", "Relationship[Id=" + id + "]")
        .attr("Target");
  }

  @Test
  void shadesEveryOtherDocumentAndWhatIsDoubtful() throws IOException {
    Map<String, Document> parts =
        parts(
            List.of(
                row("Ada", "a.txt", 0.9, null),
                row(null, "a.txt", null, null),
                row("Bo", "b.txt", 0.5, null)));
    assertEquals(style(parts, "A2"), style(parts, "A3"));
    assertNotEquals(style(parts, "A3"), style(parts, "A4"));
    assertEquals(
        List.of("A2:A4 LEN(A2)=0", "I2:I4 AND(ISNUMBER(I2),0.7>I2)"),
        WorkbookParts.find(parts, "worksheets/sheet1", "conditionalFormatting").stream()
            .map(format -> format.attr("sqref") + " " + format.text())
            .toList());
  }

  @Test
  void isPrintedAcrossTheWholeWidthWithItsHeaderOnEveryPage() throws IOException {
    Map<String, Document> parts = parts(List.of(row("Ada", "a.txt", 0.9, null)));
    Element setup = WorkbookParts.find(parts, "worksheets/sheet1", "pageSetup").get(0);
    assertEquals(
        "landscape 1 0",
        String.join(
            " ", setup.attr("orientation"), setup.attr("fitToWidth"), setup.attr("fitToHeight")));
    assertEquals(
        "true", WorkbookParts.find(parts, "worksheets/sheet1", "pageSetUpPr").attr("fitToPage"));
    assertEquals(
        "'quotations'!$1:$1",
        WorkbookParts.find(parts, "workbook", "definedName[name=_xlnm.Print_Titles]")
            .get(0)
            .text());
  }

  @Test
  void whatWouldBePrintedTooSmallEndsWithTheNote() throws IOException {
    List<String> wide = List.of("speaker", "source", "quote", "context", "url");
    Map<String, Document> parts =
        parts(wide, List.of(List.of("Ada", "a.txt", "Yes", "“Yes,” said Ada.", "")));
    assertEquals(
        "'quotations'!$A$1:$E$2",
        WorkbookParts.find(parts, "workbook", "definedName[name=_xlnm.Print_Area]").text());
  }

  @Test
  void rowsAreAsHighAsTheirTexts() throws IOException {
    List<@Nullable Object> row = row("Ada", "a.txt", 0.9, null);
    row.set(1, "word ".repeat(100).strip());
    Map<String, Document> parts = parts(List.of(row));
    assertEquals(
        10 * 15.0,
        Double.parseDouble(WorkbookParts.find(parts, "worksheets/sheet1", "row[r=2]").attr("ht")));
  }

  @Test
  void anotherSheetListsTheSpeakers() throws IOException {
    Map<String, Document> parts =
        parts(
            List.of(
                Arrays.asList("Bo Lind", "No", "a.txt", "mayor", "Lind", 0.9, null),
                Arrays.asList("Ada Cole; Bo Lind", "Yes", "b.txt", null, "they", 0.9, null),
                row(null, "b.txt", null, null)));
    assertEquals(
        List.of(
            "name aliases id kind quotations documents roles",
            "Bo Lind Lind   2 2 mayor",
            "Ada Cole    1 1 "),
        WorkbookParts.find(parts, "worksheets/sheet2", "row").stream()
            .map(r -> String.join(" ", r.select("c").stream().map(Element::text).toList()))
            .toList());
  }
}
