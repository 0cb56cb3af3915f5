package org.whosaid.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;

/**
 * Writes rows as the lines that the command writes, to the byte; a file of a table begins with the
 * names of its columns, if it has rows.
 *
 * @param format CSV or JSON Lines
 * @param labels names of the columns
 */
record RowLines(RowFormat format, ArrayList<String> labels)
    implements MapPartitionsFunction<Row, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<String> call(Iterator<Row> rows) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    if (!rows.hasNext()) {
      return List.<String>of().iterator();
    }
    RecordWriter writer =
        RecordWriters.of(format, List.copyOf(labels), RowFormat.Style.PLAIN, line);
    writer.flush();
    return new Iterator<>() {
      private boolean header = line.size() > 0;

      @Override
      public boolean hasNext() {
        return header || rows.hasNext();
      }

      @Override
      public String next() {
        if (!header) {
          write(rows.next());
        }
        header = false;
        String written = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return written.substring(0, written.length() - 1); // Spark ends the line
      }

      private void write(Row row) {
        try {
          writer.write(RowColumns.values(row));
          writer.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
