package org.whosaid.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Row;

/** Writes rows, one line each, to an output that it does not own. */
final class RowWriter {

  private final RowOutput.Layout layout;
  private final RecordWriter records;

  RowWriter(RowOutput.Layout layout, Writer out) throws IOException {
    this.layout = layout;
    List<String> labels = new ArrayList<>(layout.columns().stream().map(Column::label).toList());
    labels.addAll(layout.kept());
    this.records = layout.format().writer(labels, out);
  }

  /** Writes the rows of one document and hands them on at once. */
  void write(List<Row> rows) throws IOException {
    for (Row row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Column column : layout.columns()) {
        values.add(column.value(row));
      }
      for (String name : layout.kept()) {
        values.add(row.kept().get(name));
      }
      records.write(values);
    }
    records.flush();
  }
}
