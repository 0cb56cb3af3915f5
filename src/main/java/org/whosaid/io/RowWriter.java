package org.whosaid.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Row;

/** Writes rows, one line each, to an output that it does not own. */
final class RowWriter {

  private final List<Column> columns;
  private final RecordWriter records;

  RowWriter(RowFormat format, List<Column> columns, Writer out) throws IOException {
    this.columns = List.copyOf(columns);
    this.records = format.writer(columns.stream().map(Column::label).toList(), out);
  }

  /** Writes the rows of one document and hands them on at once. */
  void write(List<Row> rows) throws IOException {
    for (Row row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Column column : columns) {
        values.add(column.value(row));
      }
      records.write(values);
    }
    records.flush();
  }
}
