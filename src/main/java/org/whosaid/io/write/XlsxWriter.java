package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes records as an Excel workbook of one table. */
final class XlsxWriter implements RecordWriter {

  private final Workbook workbook;
  private final SheetTable table;

  XlsxWriter(List<String> labels, OutputStream out) {
    this.workbook = new Workbook(out, "whosaid", null);
    List<SheetTable.Field> fields = labels.stream().map(SheetTable.Field::of).toList();
    this.table = new SheetTable(workbook, "records", fields, (sheet, last) -> {});
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    table.write(values, SheetTable.Look.PLAIN);
  }

  @Override
  public void flush() {
    // A workbook is whole at its end or not at all.
  }

  @Override
  public void complete() throws IOException {
    table.end();
    workbook.finish();
  }
}
