package org.whosaid.io.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** The forms that rows can be written in. */
public enum RowFormat {
  /** Comma-separated, quoted where needed (RFC 4180), but lines end with a line feed. */
  CSV,
  /** Tab-separated and never quoted; a tab or backslash in a path is escaped with a backslash. */
  TSV,
  /** JSON Lines: an object a line. */
  JSONL,
  /** An Excel workbook. */
  XLSX,
  /** A page that shows the quotations in their texts. */
  HTML,
  /** Lines for people at a terminal. */
  TEXT;

  /**
   * What shows rows to people.
   *
   * @param width how many characters a line has
   * @param colours whether it obeys the sequences that colour text (ANSI)
   */
  public record Screen(int width, boolean colours) {

    /** What is shown where nothing is known of the screen. */
    public static final Screen USUAL = new Screen(80, false);
  }

  /**
   * How rows are dressed.
   *
   * @param header whether it begins with the names of its columns
   * @param forSpreadsheet whether a CSV is made to be opened by a spreadsheet: with a byte order
   *     mark, lines that end in CR LF, and an apostrophe before what would run as a formula
   * @param screen what shows rows that are no table
   */
  public record Style(boolean header, boolean forSpreadsheet, Screen screen) {

    /** What programs like best. */
    public static final Style PLAIN = new Style(true, false, Screen.USUAL);
  }

  /** Returns the format that a file's ending names. */
  public static Optional<RowFormat> ofEnding(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format != TEXT && lower.endsWith(format.ending()))
        .findFirst();
  }

  /**
   * Returns the columns that a user gets who asks for none.
   *
   * @param filled the columns that something else he asks for fills
   */
  public List<Column> defaultColumns(Set<Column> filled) {
    return switch (this) {
      case JSONL ->
          Stream.concat(
                  Column.all().stream(), Column.ofReported().stream().filter(filled::contains))
              .toList();
      case HTML -> Column.all();
      case TEXT -> Column.forPeople(filled.contains(Column.CONTENT));
      case CSV, TSV, XLSX -> Column.forTables(filled.contains(Column.SPEAKER_ID));
    };
  }

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns how a table of this form is written and read. */
  public CSVFormat table() {
    return switch (this) {
      case CSV -> csv();
      case TSV -> tsv();
      case JSONL, XLSX, HTML, TEXT ->
          throw new IllegalStateException(this + " is no table of characters");
    };
  }

  /** Returns how a table of this form is read whose first record names its columns. */
  public CSVFormat headed() {
    return table().builder().setHeader().setSkipHeaderRecord(true).get();
  }

  private static CSVFormat csv() {
    return CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  }

  private static CSVFormat tsv() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter('\t')
        .setRecordSeparator('\n')
        .setQuote(null)
        .setQuoteMode(QuoteMode.NONE)
        .setEscape('\\')
        .get();
  }
}
