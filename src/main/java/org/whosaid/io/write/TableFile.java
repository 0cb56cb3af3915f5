package org.whosaid.io.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.LineReader;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.table.RowFormat;

/** Makes a table, a workbook say, of rows that waited as JSON Lines. */
public final class TableFile {

  private TableFile() {}

  /** Writes the rows of the file {@code lines} to the file {@code table}. */
  public static void write(Path lines, RowFile.Plan plan, Path table) throws IOException {
    if (plan.layout().format() != RowFormat.XLSX) {
      copy(lines, plan, table);
      return;
    }
    Path dated = table.resolveSibling(table.getFileName() + ".dated");
    try {
      copy(lines, plan, dated);
      UndatedZip.copy(dated, table);
    } finally {
      Files.deleteIfExists(dated);
    }
  }

  private static void copy(Path lines, RowFile.Plan plan, Path table) throws IOException {
    List<String> labels = plan.layout().labels();
    Path folder = plan.target().resolveSibling("");
    try (LineReader reader = new LineReader(lines);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(table))) {
      RecordWriter writer = RecordWriters.ofRows(plan.layout(), folder, out);
      for (String line = reader.next(); line != null; line = reader.next()) {
        writer.write(values(RecordReader.object(line), labels));
      }
      writer.complete();
    }
  }

  private static List<@Nullable Object> values(
      Map<String, @Nullable Object> object, List<String> labels) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String label : labels) {
      Object value = object.get(label);
      values.add(value instanceof List<?> parts ? RecordReader.parts(parts) : value);
    }
    return values;
  }
}
