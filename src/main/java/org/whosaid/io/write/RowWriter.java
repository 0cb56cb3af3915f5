package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Writes rows to an output that it does not own. */
final class RowWriter implements RowsWriter {

  private final RowOutput.Layout layout;
  private final RecordWriter records;

  RowWriter(RowOutput.Layout layout, OutputStream out) throws IOException {
    this.layout = layout;
    this.records = RecordWriters.ofRows(layout, Path.of(""), out);
  }

  @Override
  public void write(Optional<Document> document, List<Row> rows) throws IOException {
    for (Row row : rows) {
      records.write(layout.values(row));
    }
    records.flush();
  }

  @Override
  public void complete() throws IOException {
    records.complete();
  }
}
