package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.whosaid.io.table.RowFormat;

/** Makes the writer of each format. */
public final class RecordWriters {

  private RecordWriters() {}

  /**
   * Returns a writer of rows that are laid out so; a workbook of them has room for whoever checks
   * them.
   *
   * @param folder where the output will be, for links out of it
   * @throws IOException when {@code out} does not take the header
   */
  static RecordWriter ofRows(RowOutput.Layout layout, Path folder, OutputStream out)
      throws IOException {
    return layout.format() == RowFormat.XLSX
        ? new RowWorkbook(layout.labels(), folder, out)
        : of(layout.format(), layout.labels(), layout.style(), out);
  }

  /**
   * Returns a writer of records whose values have {@code labels}; a header is written at once.
   *
   * @throws IOException when {@code out} does not take the header
   */
  public static RecordWriter of(
      RowFormat format, List<String> labels, RowFormat.Style style, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV, TSV -> new TableWriter(format.table(), style, labels, out);
      case JSONL -> new JsonLinesWriter(labels, out);
      case TEXT -> new TextWriter(labels, style.screen(), out);
      case XLSX -> new XlsxWriter(labels, out);
      case HTML -> throw new IllegalArgumentException("a page is no table of records");
    };
  }
}
