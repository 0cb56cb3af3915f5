package org.whosaid.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Row;
import org.whosaid.model.Span;

/** Writes rows as a table with a header: CSV or TSV. */
final class TableWriter implements RowWriter {

  private final List<Column> columns;
  private final CSVPrinter printer;

  TableWriter(CSVFormat format, List<Column> columns, Writer out) throws IOException {
    this.columns = columns;
    String[] header = columns.stream().map(Column::label).toArray(String[]::new);
    this.printer = new CSVPrinter(out, format.builder().setHeader(header).get());
    printer.flush();
  }

  @Override
  public void write(List<Row> rows) throws IOException {
    for (Row row : rows) {
      for (Column column : columns) {
        printer.print(cell(column.value(row)));
      }
      printer.println();
    }
    printer.flush();
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.2f", number);
    }
    if (value instanceof List<?> spans) {
      return spans.stream().map(span -> cell((Span) span)).collect(Collectors.joining(" "));
    }
    return value.toString().replace('\n', ' ');
  }

  private static String cell(Span span) {
    return span.begin() + "-" + span.end();
  }
}
