package org.whosaid.io.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;

/** Reads records of named values: a JSON object a line, or a CSV table with a header. */
public final class RecordReader {

  /** Python writes {@code NaN} for what is missing. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private RecordReader() {}

  /**
   * A record of a file.
   *
   * @param line number of its line (JSON Lines) or of the record (CSV), from 1
   * @param values its values by name; empty when the line could not be read
   * @param problem what is wrong with the line
   */
  public record Line(int line, Map<String, @Nullable Object> values, Optional<String> problem) {}

  /** Returns the records of a JSON Lines file; a line that is no JSON object is a problem. */
  public static List<Line> jsonLines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        if (!text.isBlank()) {
          lines.add(jsonLine(number, text));
        }
      }
    }
    return lines;
  }

  /** Returns the values of a JSON object by their names. */
  public static Map<String, @Nullable Object> object(String json) throws JsonProcessingException {
    Map<String, @Nullable Object> object = JSON.readValue(json, OBJECT);
    if (object == null) {
      throw JsonMappingException.from((JsonParser) null, "it is null");
    }
    return object;
  }

  /** Returns a reader of one JSON text after the other, which can read values as objects. */
  public static JsonParser json(InputStream bytes) throws IOException {
    return JSON.createParser(bytes);
  }

  /** Returns what is wrong with a JSON text, in words that follow {@code path: }. */
  public static String problem(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "is nested too deeply, or has too long a word or number";
    }
    JsonLocation place = e.getLocation();
    if (place == null || place.getColumnNr() < 1) {
      return "is no JSON object";
    }
    String line = place.getLineNr() > 1 ? "line " + place.getLineNr() + ", " : "";
    return "is no sound JSON at " + line + "character " + place.getColumnNr();
  }

  /** Returns the values of a line of JSON Lines; one that is no JSON object is a problem. */
  public static Line jsonLine(int number, String text) {
    try {
      return new Line(number, object(text), Optional.empty());
    } catch (JsonProcessingException e) {
      return new Line(number, Map.of(), Optional.of(problem(e)));
    }
  }

  /**
   * Returns the records of a CSV file with a header, all values as strings.
   *
   * @throws IOException when the file cannot be read as CSV
   */
  public static List<Line> csv(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = table(file, RowFormat.CSV)) {
      for (CSVRecord record : parser) {
        lines.add(
            new Line((int) record.getRecordNumber(), Map.copyOf(record.toMap()), Optional.empty()));
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return lines;
  }

  /**
   * Returns a reader of a table's records, each with its values by the names of the header.
   *
   * @throws IOException when the file cannot be read, or its header is none
   */
  public static CSVParser table(Path file, RowFormat format) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    skipByteOrderMark(reader);
    try {
      return CSVParser.builder().setReader(reader).setFormat(format.headed()).get();
    } catch (IllegalArgumentException e) {
      reader.close();
      throw new CSVException("%s", e.getMessage());
    }
  }

  /** Passes over the byte order mark that spreadsheets like to put before a table. */
  public static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** Returns the names of a table's columns. */
  public static List<String> header(Path file, RowFormat format) throws IOException {
    try (CSVParser parser = table(file, format)) {
      return parser.getHeaderNames();
    }
  }

  /**
   * Returns those members of a list that are spans, {@code [1, 5]}, or runners-up, as values of a
   * {@link Column}.
   */
  public static List<Object> parts(List<?> members) {
    List<Object> parts = new ArrayList<>();
    for (Object member : members) {
      if (member instanceof List<?> ends
          && ends.size() == 2
          && ends.get(0) instanceof Integer begin
          && ends.get(1) instanceof Integer end
          && 0 <= begin
          && begin < end) {
        parts.add(new Span(begin, end));
      } else if (member instanceof Map<?, ?> other
          && other.get("speaker") instanceof String name
          && other.get("probability") instanceof Number chance) {
        parts.add(new RunnerUp(name, chance.doubleValue()));
      }
    }
    return parts;
  }

  /** Returns a list in JSON notation, {@code [[1, 5], [9, 12]]}, or null when it is none. */
  public static @Nullable List<Object> list(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Object>>() {});
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
