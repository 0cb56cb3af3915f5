package org.whosaid.io.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Decimals;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;

/** Writes records as a table: CSV or TSV. */
final class TableWriter implements RecordWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What spreadsheets take for the beginning of a formula, in full width too. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

  private final CSVPrinter printer;
  private final boolean forSpreadsheet;

  TableWriter(CSVFormat format, RowFormat.Style style, List<String> labels, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.forSpreadsheet = style.forSpreadsheet();
    if (forSpreadsheet && style.header()) {
      writer.write(BYTE_ORDER_MARK);
    }
    CSVFormat.Builder table = format.builder();
    if (style.header()) {
      table.setHeader(labels.toArray(String[]::new));
    }
    if (forSpreadsheet) {
      table.setRecordSeparator("\r\n");
    }
    this.printer = new CSVPrinter(writer, table.get());
    printer.flush();
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    for (Object value : values) {
      String cell = cell(value);
      boolean formula =
          forSpreadsheet && value instanceof String && !cell.isEmpty() && isFormula(cell);
      printer.print(formula ? "'" + cell : cell);
    }
    printer.println();
  }

  private static boolean isFormula(String cell) {
    return FORMULA.indexOf(cell.charAt(0)) >= 0;
  }

  @Override
  public void flush() throws IOException {
    printer.flush();
  }

  @Override
  public void complete() throws IOException {
    flush();
  }

  /** Returns a value as the text of a cell. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Decimals.of(number);
    }
    if (value instanceof List<?> parts) {
      return parts.stream()
          .map(TableWriter::part)
          .collect(
              Collectors.joining(parts.stream().allMatch(Span.class::isInstance) ? " " : "; "));
    }
    return value.toString().replace('\n', ' ');
  }

  private static String part(Object part) {
    return part instanceof RunnerUp other
        ? other.speaker() + " " + Decimals.of(other.probability())
        : String.format(Locale.ROOT, "%d-%d", ((Span) part).begin(), ((Span) part).end());
  }
}
