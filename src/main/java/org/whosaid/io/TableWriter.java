package org.whosaid.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;

/** Writes records as a table with a header: CSV or TSV. */
final class TableWriter implements RecordWriter {

  private final CSVPrinter printer;

  TableWriter(CSVFormat format, List<String> labels, Writer out) throws IOException {
    this.printer =
        new CSVPrinter(out, format.builder().setHeader(labels.toArray(String[]::new)).get());
    printer.flush();
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    for (Object value : values) {
      printer.print(cell(value));
    }
    printer.println();
  }

  @Override
  public void flush() throws IOException {
    printer.flush();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Decimals.of(number);
    }
    if (value instanceof List<?> spans) {
      return spans.stream().map(span -> cell((Span) span)).collect(Collectors.joining(" "));
    }
    return value.toString().replace('\n', ' ');
  }

  private static String cell(Span span) {
    return String.format(Locale.ROOT, "%d-%d", span.begin(), span.end());
  }
}
