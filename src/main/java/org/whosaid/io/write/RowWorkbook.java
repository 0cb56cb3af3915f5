package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.SpeakerTally;

/**
 * Writes rows as a workbook for people who check them: beside the source there is room for a
 * verdict, of four that a list offers, for who gave it and for a note; the source links to its file
 * or address; the rows of every other document are shaded, and so are speakers that are missing or
 * doubtful. What is printed ends with the note where the rest would make it too small to read.
 * Another sheet lists the speakers.
 */
final class RowWorkbook implements RecordWriter {

  private static final List<SheetTable.Field> CHECKING =
      List.of(
          new SheetTable.Field("verdict", 16),
          new SheetTable.Field("checker", 12),
          new SheetTable.Field("note", 26));
  private static final String VERDICTS = "\"confirmed,altered,wrong speaker,not found\"";
  private static final String MISSING = "F8CBAD";
  private static final String DOUBTFUL = "FFE699";
  private static final double LEAST_CONFIDENCE = 0.7;

  /** Paper holds so many characters in a line that can be read. */
  private static final double PAPER = 200;

  private final List<String> labels;
  private final Path folder;
  private final int checking;
  private final Workbook workbook;
  private final SheetTable rows;
  private final SpeakerTally speakers = new SpeakerTally();
  private final List<SheetTable.Field> fields;
  private @Nullable String source;
  private boolean band = true;

  /**
   * Begins a workbook.
   *
   * @param labels names of the values of a row
   * @param folder where it will be
   */
  RowWorkbook(List<String> labels, Path folder, OutputStream out) {
    this.labels = List.copyOf(labels);
    this.folder = folder;
    int beside = labels.indexOf(Column.SOURCE.label());
    this.checking = beside < 0 ? labels.size() : beside + 1;
    this.fields =
        Stream.of(
                labels.subList(0, checking).stream().map(SheetTable.Field::of),
                CHECKING.stream(),
                labels.subList(checking, labels.size()).stream().map(SheetTable.Field::of))
            .flatMap(part -> part)
            .toList();
    this.workbook = new Workbook(out, "whosaid", null);
    this.rows = new SheetTable(workbook, "quotations", fields, this::finish);
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    Map<String, String> row = new HashMap<>();
    for (int c = 0; c < labels.size(); c++) {
      row.put(labels.get(c), TableWriter.cell(values.get(c)));
    }
    speakers.add(row);
    String from = row.getOrDefault(Column.SOURCE.label(), "");
    if (!from.equals(source)) {
      source = from;
      band = !band;
    }
    List<@Nullable Object> cells = new ArrayList<>(values.subList(0, checking));
    CHECKING.forEach(field -> cells.add(null));
    cells.addAll(values.subList(checking, values.size()));
    String target = target(from, row.getOrDefault(Column.URL.label(), ""));
    rows.write(cells, new SheetTable.Look(band, column(Column.SOURCE), target));
  }

  /** Returns the address of a document: its file's, or else the one that it gives. */
  private String target(String from, String url) {
    int id = from.indexOf('#');
    String record = from.substring(id + 1);
    if (isAddress(record)) {
      return record;
    }
    return Stream.of(from, id < 0 ? from : from.substring(0, id))
        .map(this::relative)
        .filter(place -> !place.isEmpty())
        .findFirst()
        .orElse(isAddress(url) ? url : "");
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** Returns how a file is reached from the folder, or the empty string where there is none. */
  private String relative(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.exists(file)) {
        return "";
      }
      Path way = folder.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize());
      return folder.toUri().relativize(folder.resolve(way).toUri()).toString();
    } catch (IllegalArgumentException e) { // no path, or one on another drive
      return "";
    }
  }

  /** Returns where a column is in the sheet, or −1. */
  private int column(Column column) {
    int at = labels.indexOf(column.label());
    return at < checking ? at : at + CHECKING.size();
  }

  private void finish(Worksheet sheet, int last) {
    sheet
        .range(1, checking, last, checking)
        .validateWithListByFormula(VERDICTS)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .errorTitle("Verdict")
        .error("One of confirmed, altered, wrong speaker and not found");
    shade(sheet, Column.SPEAKER, last, MISSING, "LEN(%s)=0");
    shade(
        sheet,
        Column.CONFIDENCE,
        last,
        DOUBTFUL,
        "AND(ISNUMBER(%1$s)," + LEAST_CONFIDENCE + ">%1$s)"); // no <, which would not be escaped
    double width = fields.stream().mapToDouble(SheetTable.Field::width).sum();
    if (width > PAPER) {
      int end = checking + CHECKING.size() - 1;
      sheet.addNamedRange(sheet.range(0, 0, last, end), "_xlnm.Print_Area");
    }
  }

  private void shade(Worksheet sheet, Column column, int last, String colour, String rule) {
    int c = column(column);
    if (c >= 0) {
      String first = sheet.range(1, c, 1, c).toString().replaceFirst(":.*", "");
      sheet
          .range(1, c, last, c)
          .style()
          .fillColor(colour)
          .set(
              new ConditionalFormattingExpressionRule(
                  String.format(Locale.ROOT, rule, first), false));
    }
  }

  @Override
  public void flush() {
    // A workbook is whole at its end or not at all.
  }

  @Override
  public void complete() throws IOException {
    rows.end();
    if (labels.contains(Column.SPEAKER.label())) {
      List<SheetTable.Field> about =
          SpeakerTally.LABELS.stream().map(SheetTable.Field::of).toList();
      SheetTable table = new SheetTable(workbook, "speakers", about, (sheet, last) -> {});
      for (SpeakerTally.Tallied speaker : speakers.speakers()) {
        table.write(speaker.values(), SheetTable.Look.PLAIN);
      }
      table.end();
    }
    workbook.finish();
  }
}
