package org.whosaid.io.write;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table in a workbook: the header stays in view, filters and is printed on every page, texts wrap
 * and show whole, numbers are numbers and everything else is text, which no spreadsheet runs as a
 * formula. Paper lies across, and takes the whole width.
 *
 * <p>Texts stand in their cells, since a table of those that cells share would fill the memory. A
 * sheet holds a million rows; what is more goes on in another. A cell holds 32,767 characters; a
 * longer text is cut, and says so at its end.
 */
final class SheetTable {

  /** A sheet can hold so many links. */
  private static final int MOST_LINKS = 65_000;

  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_IN_MEMORY = 1000;
  private static final double LINE = 15;

  /** A row can be so many lines high. */
  private static final int MOST_LINES = 27;

  private static final String BAND = "F2F5F9";
  private static final String LINK = "0B5394";

  private final Workbook workbook;
  private final String name;
  private final List<Field> fields;
  private final Finish finish;
  private int sheets;
  private Worksheet sheet;
  private int row;
  private int links;

  /**
   * A column of the table.
   *
   * @param label what heads it
   * @param width in characters
   */
  record Field(String label, double width) {

    private static final double USUAL = 14;
    private static final Map<String, Double> WIDTHS =
        Map.of(
            "speaker", 22.0,
            "quote", 56.0,
            "source", 26.0,
            "role", 24.0,
            "mention", 22.0,
            "context", 60.0,
            "name", 26.0,
            "aliases", 40.0,
            "roles", 60.0);

    /** Returns a column that is as wide as what it usually holds. */
    static Field of(String label) {
      return new Field(label, WIDTHS.getOrDefault(label, USUAL));
    }
  }

  /** Adds what a sheet has besides its records. */
  @FunctionalInterface
  interface Finish {
    /** Finishes a sheet whose records end at the row {@code last}, from 0. */
    void on(Worksheet sheet, int last);
  }

  /**
   * How a record looks.
   *
   * @param band whether it is shaded
   * @param linked the column that links, or −1
   * @param target the address that it links to, or the empty string
   */
  record Look(boolean band, int linked, String target) {
    static final Look PLAIN = new Look(false, -1, "");
  }

  SheetTable(Workbook workbook, String name, List<Field> fields, Finish finish) {
    this.workbook = workbook;
    this.name = name;
    this.fields = List.copyOf(fields);
    this.finish = finish;
    this.sheet = newSheet();
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    for (int c = 0; c < fields.size(); c++) {
      fresh.width(c, fields.get(c).width());
      fresh.inlineString(0, c, fields.get(c).label());
      fresh.style(0, c).bold().fillColor("D9E2EC").set();
    }
    fresh.freezePane(0, 1);
    fresh.repeatRows(0);
    fresh.pageOrientation("landscape");
    fresh.paperSize(PaperSize.A4_PAPER);
    fresh.setFitToPage(true);
    fresh.fitToWidth((short) 1);
    fresh.fitToHeight((short) 0);
    fresh.footer("&P / &N", Position.CENTER);
    row = 1;
    links = 0;
    return fresh;
  }

  /** Writes a record that looks so. */
  void write(List<@Nullable Object> values, Look look) throws IOException {
    if (row > MOST_ROWS) {
      end();
      sheet = newSheet();
    }
    int lines = 1;
    for (int c = 0; c < values.size(); c++) {
      boolean linked = c == look.linked() && !look.target().isEmpty() && links < MOST_LINKS;
      if (linked) {
        links++;
        sheet.range(row, c, row, c).setHyperlink(new HyperLink(look.target(), ""));
      }
      lines = Math.max(lines, writeCell(c, values.get(c)));
      dress(c, values.get(c), look.band(), linked);
    }
    sheet.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  /** Writes a cell and returns how many lines it takes. */
  private int writeCell(int c, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, c, number);
      return 1;
    }
    if (value == null) {
      return 1;
    }
    String text = cut(TableWriter.cell(value));
    sheet.inlineString(row, c, text);
    return lines(text, fields.get(c).width());
  }

  private void dress(int c, @Nullable Object value, boolean band, boolean linked) {
    StyleSetter style = sheet.style(row, c).verticalAlignment("top").wrapText(true);
    if (value instanceof Double) {
      style.format("0.00");
    }
    if (band) {
      style.fillColor(BAND);
    }
    if (linked) {
      style.fontColor(LINK).underlined();
    }
    style.set();
  }

  /** Returns how many lines a text takes that wraps between words, and in those that are longer. */
  private static int lines(String text, double width) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines++;
        used = 0;
      }
      int longer = (int) (word.length() / width);
      lines += longer;
      used += (used > 0 ? 1 : 0) + word.length() - (int) (longer * width);
    }
    return lines;
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

  /** Ends the sheet, and with the last one the table. */
  void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, fields.size() - 1);
    if (row > 1) {
      finish.on(sheet, row - 1);
    }
    sheet.finish();
  }
}
