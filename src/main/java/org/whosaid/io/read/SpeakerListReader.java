package org.whosaid.io.read;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.table.SpeakerTally;
import org.whosaid.model.Failure;
import org.whosaid.model.KnownSpeaker;

/**
 * Reads the list of speakers that a user keeps: a CSV file with the columns {@code name}, {@code
 * aliases} (separated by semicolons) and {@code id}; others are for the user alone. Rows that a
 * reader has corrected are such a list too: of their speakers; and so is an extract of {@linkplain
 * WikidataReader Wikidata}.
 */
public final class SpeakerListReader {

  private SpeakerListReader() {}

  /**
   * Returns the speakers of {@code file}, in its order.
   *
   * @throws UnreadableException when there is no such list; the reason follows the file's name
   */
  public static List<KnownSpeaker> read(Path file) throws UnreadableException {
    try {
      if (WikidataReader.isJson(file)) {
        return WikidataReader.json(file);
      }
      List<RecordReader.Line> lines = RecordReader.csv(file);
      if (!lines.isEmpty() && WikidataReader.isTable(lines.get(0).values().keySet())) {
        return WikidataReader.table(lines);
      }
      if (!lines.isEmpty() && areRows(lines.get(0))) {
        return speakersOf(lines);
      }
      List<KnownSpeaker> speakers = new ArrayList<>();
      for (RecordReader.Line line : lines) {
        speakers.add(speaker(line));
      }
      return speakers;
    } catch (NoSuchFileException e) {
      throw new UnreadableException(Failure.MISSING, "no such file");
    } catch (IOException e) {
      throw new UnreadableException(
          Failure.DAMAGED,
          (WikidataReader.isJson(file) ? "cannot be read: " : "cannot be read as CSV: ")
              + e.getMessage());
    }
  }

  private static boolean areRows(RecordReader.Line line) {
    Set<String> columns = line.values().keySet();
    return columns.contains(Column.SPEAKER.label()) && !columns.contains("name");
  }

  private static List<KnownSpeaker> speakersOf(List<RecordReader.Line> rows) {
    SpeakerTally tally = new SpeakerTally();
    for (RecordReader.Line row : rows) {
      Map<String, String> values = new HashMap<>();
      row.values().keySet().forEach(column -> values.put(column, cell(row.values(), column)));
      tally.add(values);
    }
    return tally.speakers().stream()
        .map(speaker -> new KnownSpeaker(speaker.name(), speaker.forms(), speaker.id()))
        .toList();
  }

  private static KnownSpeaker speaker(RecordReader.Line line) throws UnreadableException {
    if (!line.values().containsKey("name")) {
      throw new UnreadableException(Failure.MISSING, "has no column \"name\" or \"speaker\"");
    }
    String name = cell(line.values(), "name");
    if (name.isEmpty()) {
      throw new UnreadableException(Failure.DAMAGED, "record " + line.line() + " has no name");
    }
    List<String> aliases =
        Arrays.stream(cell(line.values(), "aliases").split(";", -1))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList();
    return new KnownSpeaker(name, aliases, cell(line.values(), "id"));
  }

  private static String cell(Map<String, @Nullable Object> values, String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString().strip();
  }
}
