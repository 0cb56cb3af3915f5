package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;

/**
 * Writes records as an Excel workbook: the header stays in view and filters, long cells wrap,
 * numbers are numbers and everything else is text, which no spreadsheet runs as a formula. Rows are
 * as high as their text asks for, but no higher than eight lines.
 *
 * <p>Texts stand in their cells, since a table of those that cells share would fill the memory. A
 * sheet holds a million rows; what is more goes on in another. A cell holds 32,767 characters; a
 * longer text is cut, and says so at its end.
 */
final class XlsxWriter implements RecordWriter {

  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_IN_MEMORY = 1000;
  private static final double WIDTH = 14;
  private static final double LINE = 15;
  private static final int MOST_LINES = 8;
  private static final Map<Column, Double> WIDTHS =
      Map.of(
          Column.SPEAKER, 24.0,
          Column.QUOTE, 60.0,
          Column.SOURCE, 32.0,
          Column.ROLE, 28.0,
          Column.MENTION, 24.0,
          Column.CONTEXT, 60.0);
  private static final Set<Column> WRAPPED = EnumSet.of(Column.QUOTE, Column.CONTEXT);

  private final List<String> labels;
  private final List<Double> widths;
  private final List<Boolean> wrapped;
  private final Workbook workbook;
  private int sheets;
  private Worksheet sheet;
  private int row;

  XlsxWriter(List<String> labels, OutputStream out) {
    this.labels = List.copyOf(labels);
    List<Optional<Column>> columns = labels.stream().map(Column::labelled).toList();
    this.widths = columns.stream().map(c -> c.map(WIDTHS::get).orElse(WIDTH)).toList();
    this.wrapped = columns.stream().map(c -> c.filter(WRAPPED::contains).isPresent()).toList();
    this.workbook = new Workbook(out, "whosaid", null);
    this.sheet = newSheet();
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? "quotations" : "quotations " + sheets);
    for (int c = 0; c < labels.size(); c++) {
      fresh.width(c, widths.get(c));
      fresh.inlineString(0, c, labels.get(c));
      fresh.style(0, c).bold().set();
    }
    fresh.freezePane(0, 1);
    row = 1;
    return fresh;
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    if (row > MOST_ROWS) {
      endSheet();
      sheet = newSheet();
    }
    int lines = 1;
    for (int c = 0; c < values.size(); c++) {
      lines = Math.max(lines, writeCell(c, values.get(c)));
    }
    sheet.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  /** Writes a cell and returns how many lines it takes. */
  private int writeCell(int c, @Nullable Object value) {
    StyleSetter style = sheet.style(row, c).verticalAlignment("top");
    int lines = 1;
    if (value instanceof Number number) {
      sheet.value(row, c, number);
    } else if (value != null) {
      String text = cut(TableWriter.cell(value));
      sheet.inlineString(row, c, text);
      lines = 1 + (int) (text.length() / widths.get(c));
    }
    style.wrapText(wrapped.get(c));
    if (value instanceof Double) {
      style.format("0.00");
    }
    style.set();
    return wrapped.get(c) ? lines : 1;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    String told = String.format(Locale.ROOT, "\u2026 [cut, of %,d characters]", text.length());
    int end = LONGEST_CELL - told.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + told;
  }

  private void endSheet() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, labels.size() - 1);
    sheet.finish();
  }

  @Override
  public void flush() {
    // A workbook is whole at its end or not at all.
  }

  @Override
  public void complete() throws IOException {
    endSheet();
    workbook.finish();
  }
}
