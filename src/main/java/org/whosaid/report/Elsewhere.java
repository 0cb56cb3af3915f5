package org.whosaid.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.LineReader;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.write.JsonLines;

/**
 * Where else the quotations of a document stand, for a page that has this document alone. Those
 * that several documents have are kept in memory.
 */
final class Elsewhere {

  private static final List<Column> OF_ROW =
      List.of(Column.SPEAKER, Column.QUOTE, Column.PARAGRAPH, Column.QUOTE_ID);

  private static final List<Column> OF_DOCUMENT =
      List.of(Column.SOURCE, Column.TITLE, Column.DATE, Column.SITE);

  private final Map<String, List<Place>> places = new HashMap<>();
  private final List<Set<String>> quotations = new ArrayList<>();

  /** A quotation in the document of that number, as JSON: the document with this row alone. */
  private record Place(int document, String json) {}

  /**
   * Reads documents with their rows.
   *
   * @param lines JSON Lines, a document each
   * @param page names the page of the document of a number, from 0
   */
  Elsewhere(Path lines, IntFunction<String> page) throws IOException {
    try (LineReader reader = new LineReader(lines)) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        add(RecordReader.object(line), page.apply(quotations.size()));
      }
    }
  }

  private void add(Map<String, @Nullable Object> document, String page) throws IOException {
    Set<String> own = new LinkedHashSet<>();
    List<?> rows = document.get("rows") instanceof List<?> list ? list : List.of();
    for (int at = 0; at < rows.size(); at++) {
      Map<?, ?> row = (Map<?, ?>) rows.get(at);
      Object id = row.get(Column.QUOTE_ID.label());
      if (id != null && row.get(Column.PAPERS.label()) instanceof Integer papers && papers > 1) {
        own.add(id.toString());
        places
            .computeIfAbsent(id.toString(), key -> new ArrayList<>())
            .add(new Place(quotations.size(), json(document, page, row, at)));
      }
    }
    quotations.add(own);
  }

  private static String json(
      Map<String, @Nullable Object> document, String page, Map<?, ?> row, int at)
      throws IOException {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    OF_DOCUMENT.forEach(column -> told.put(column.label(), document.get(column.label())));
    told.put("page", page);
    Map<String, @Nullable Object> brief = new LinkedHashMap<>();
    OF_ROW.forEach(column -> brief.put(column.label(), row.get(column.label())));
    brief.put("at", at);
    told.put("rows", List.of(brief));
    StringWriter json = new StringWriter();
    new JsonLines(json).write(told);
    return json.toString().stripTrailing();
  }

  /** Returns the documents that have quotations of the one of that number, as a JSON array. */
  String of(int number) {
    List<String> others = new ArrayList<>();
    for (String id : quotations.get(number)) {
      for (Place place : places.getOrDefault(id, List.of())) {
        if (place.document() != number) {
          others.add(place.json());
        }
      }
    }
    return "[" + String.join(",", others) + "]";
  }
}
