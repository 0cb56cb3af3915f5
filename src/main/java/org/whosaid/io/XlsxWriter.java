package org.whosaid.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as an Excel workbook: the header stays in view and filters, long cells wrap,
 * numbers are numbers and everything else is text, which no spreadsheet runs as a formula.
 *
 * <p>Texts stand in their cells, since a table of those that cells share would fill the memory. A
 * sheet holds a million rows; what is more goes on in another. A cell holds 32,767 characters; a
 * longer text is cut and ends in an ellipsis.
 */
final class XlsxWriter implements RecordWriter {

  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_IN_MEMORY = 1000;
  private static final double WIDTH = 14;
  private static final Map<String, Double> WIDTHS =
      Map.of(
          "speaker", 24.0, "quote", 60.0, "source", 32.0, "role", 28.0, "mention", 24.0, "context",
          60.0);
  private static final List<String> WRAPPED = List.of("quote", "context");

  private final List<String> labels;
  private final Workbook workbook;
  private int sheets;
  private Worksheet sheet;
  private int row;

  XlsxWriter(List<String> labels, OutputStream out) {
    this.labels = List.copyOf(labels);
    this.workbook = new Workbook(out, "whosaid", null);
    this.sheet = newSheet();
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? "quotations" : "quotations " + sheets);
    for (int c = 0; c < labels.size(); c++) {
      fresh.width(c, WIDTHS.getOrDefault(labels.get(c), WIDTH));
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
    for (int c = 0; c < values.size(); c++) {
      Object value = values.get(c);
      if (value instanceof Number number) {
        sheet.value(row, c, number);
      } else if (value != null) {
        sheet.inlineString(row, c, cut(TableWriter.cell(value)));
      }
      if (WRAPPED.contains(labels.get(c))) {
        sheet.style(row, c).wrapText(true).set();
      }
      if (value instanceof Double) {
        sheet.style(row, c).format("0.00").set();
      }
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = LONGEST_CELL - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "\u2026";
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
