package org.whosaid.io.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Looks into workbooks. */
final class WorkbookParts {

  private WorkbookParts() {}

  /** Returns the parts of a workbook by their names. */
  static Map<String, Document> of(Path workbook) throws IOException {
    Map<String, Document> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), UTF_8);
        parts.put(part.getName(), Jsoup.parse(xml, Parser.xmlParser()));
      }
    }
    return parts;
  }

  /** Returns what a selector finds in a part. */
  static Elements find(Map<String, Document> parts, String part, String selector) {
    String name = part.endsWith(".rels") ? "xl/" + part : "xl/" + part + ".xml";
    return Objects.requireNonNull(parts.get(name), name).select(selector);
  }

  /** Returns what a cell of the first sheet holds: a text as it is, a number after its type. */
  static String cell(Map<String, Document> parts, String place) {
    Elements cell = find(parts, "worksheets/sheet1", "c[r=" + place + "]");
    return cell.attr("t").equals("inlineStr") ? cell.text() : cell.attr("t") + ":" + cell.text();
  }
}
