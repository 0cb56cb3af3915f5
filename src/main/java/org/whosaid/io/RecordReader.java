package org.whosaid.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads records of named values: a JSON object a line, or a CSV table with a header. */
public final class RecordReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

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

  private static Line jsonLine(int number, String text) {
    try {
      return new Line(number, JSON.readValue(text, OBJECT), Optional.empty());
    } catch (JsonProcessingException e) {
      return new Line(
          number, Map.of(), Optional.of("is no JSON object: " + e.getOriginalMessage()));
    }
  }

  /**
   * Returns the records of a CSV file with a header, all values as strings.
   *
   * @throws IOException when the file cannot be read as CSV
   */
  public static List<Line> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset(); // spreadsheets like to put a byte order mark there
      }
      try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
        for (CSVRecord record : parser) {
          lines.add(
              new Line(
                  (int) record.getRecordNumber(), Map.copyOf(record.toMap()), Optional.empty()));
        }
      } catch (UncheckedIOException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    return lines;
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
