package org.whosaid.io.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.LineReader;
import org.whosaid.io.table.RecordReader;

/** Rows that wait as JSON Lines: a row a line, or for a report a document with its rows. */
public final class WaitingLines {

  private WaitingLines() {}

  /** Takes a row, and the document that it is in: the row itself where there is none apart. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Map<String, @Nullable Object> row, Map<String, @Nullable Object> document);
  }

  /** Hands on the rows of the file {@code lines}, their values by the names of the columns. */
  public static void read(Path lines, Visitor visitor) throws IOException {
    try (LineReader reader = new LineReader(lines)) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        visit(RecordReader.object(line), visitor);
      }
    }
  }

  /** Copies the file {@code lines} to the file {@code changed}, each row as it is left. */
  public static void change(Path lines, Path changed, Visitor visitor) throws IOException {
    try (LineReader reader = new LineReader(lines);
        BufferedWriter out = Files.newBufferedWriter(changed, StandardCharsets.UTF_8)) {
      JsonLines json = new JsonLines(out);
      for (String line = reader.next(); line != null; line = reader.next()) {
        Map<String, @Nullable Object> object = RecordReader.object(line);
        visit(object, visitor);
        json.write(object);
      }
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have names
  private static void visit(Map<String, @Nullable Object> object, Visitor visitor) {
    if (object.get("rows") instanceof List<?> rows) {
      for (Object row : rows) {
        visitor.visit((Map<String, @Nullable Object>) row, object);
      }
    } else {
      visitor.visit(object, object);
    }
  }
}
