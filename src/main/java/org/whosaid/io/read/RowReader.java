package org.whosaid.io.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.table.RecordReader.Line;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Failure;

/** Reads the rows of an earlier run. */
public final class RowReader {

  private static final String NO_SPEAKER = "has no column \"speaker\"";

  /** What makes a record a row. */
  private static final Set<String> NEEDED =
      Set.of(
          Column.SPEAKER.label(),
          Column.QUOTE.label(),
          Column.SOURCE.label(),
          Column.BEGIN.label(),
          Column.END.label());

  private RowReader() {}

  /** Returns whether a file holds rows of an earlier run, as its name and its beginning tell. */
  public static boolean holdsRows(Path file) {
    Optional<RowFormat> format = RowFormat.ofEnding(file.toString());
    if (!Files.isRegularFile(file) || format.isEmpty()) {
      return false;
    }
    try {
      return Set.copyOf(columns(file)).containsAll(NEEDED);
    } catch (IOException e) {
      return false; // whoever reads it as something else will say what is wrong
    }
  }

  /** Returns the names of a file's columns in their order: of the first row, in JSON Lines. */
  public static List<String> columns(Path file) throws IOException {
    RowFormat format = RowFormat.ofEnding(file.toString()).orElse(RowFormat.CSV);
    return switch (format) {
      case CSV, TSV -> RecordReader.header(file, format);
      case JSONL -> {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          String first = reader.readLine();
          yield first == null
              ? List.of()
              : List.copyOf(RecordReader.jsonLine(1, first).values().keySet());
        }
      }
      case XLSX, HTML, TEXT -> List.of();
    };
  }

  /**
   * Hands on the rows of a file as {@link #values} does, all values as texts.
   *
   * @throws UnreadableException when the file holds no rows of whosaid
   */
  public static void read(Path file, Consumer<Map<String, String>> row)
      throws IOException, UnreadableException {
    values(
        file,
        values -> {
          Map<String, String> texts = new HashMap<>();
          values.forEach((name, value) -> texts.put(name, value.toString()));
          row.accept(texts);
        });
  }

  /**
   * Hands on the rows of a CSV, TSV or JSON Lines file, by its ending, as they are read.
   *
   * @param row takes the values of a row by the names of their columns, as JSON has them or as the
   *     texts of cells, in their order; what is absent is left out
   * @throws UnreadableException when the file holds no rows of whosaid
   */
  public static void values(Path file, Consumer<Map<String, Object>> row)
      throws IOException, UnreadableException {
    RowFormat format = RowFormat.ofEnding(file.toString()).orElse(RowFormat.CSV);
    if (format == RowFormat.JSONL) {
      jsonRows(file, row);
      return;
    }
    if (format == RowFormat.XLSX) {
      throw new UnreadableException(Failure.NOT_TEXT, "is a workbook; save it as CSV first");
    }
    try (CSVParser parser = RecordReader.table(file, format)) {
      if (!parser.getHeaderNames().contains(Column.SPEAKER.label())) {
        throw new UnreadableException(Failure.MISSING, NO_SPEAKER);
      }
      for (CSVRecord record : parser) {
        row.accept(new LinkedHashMap<>(record.toMap()));
      }
    } catch (CSVException | UncheckedIOException e) {
      throw new UnreadableException(
          Failure.DAMAGED, "cannot be read as a table: " + e.getMessage());
    }
  }

  private static void jsonRows(Path file, Consumer<Map<String, Object>> row)
      throws IOException, UnreadableException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        Line line = RecordReader.jsonLine(++number, text);
        if (line.problem().isPresent()) {
          throw new UnreadableException(
              Failure.DAMAGED, "line " + number + " " + line.problem().get());
        }
        if (!line.values().containsKey(Column.SPEAKER.label())) {
          throw new UnreadableException(Failure.MISSING, NO_SPEAKER);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        line.values()
            .forEach((name, v) -> Optional.ofNullable(v).ifPresent(x -> values.put(name, x)));
        row.accept(values);
      }
    }
  }
}
