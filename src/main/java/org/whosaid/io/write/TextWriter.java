package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Attitude;
import org.whosaid.model.QuotationType;

/**
 * Writes rows for people at a terminal: under each document who said what, as wide as the window.
 *
 * <pre>
 * articles/baths.txt
 *
 *   Olive Trent, council leader                                      ¶2
 *     “We are selling a hole.”
 *   Gareth Pugh ?                                                    ¶4
 *     “It is a pool.”
 * </pre>
 *
 * <p>A question mark behind a speaker says that there is room for doubt; a dash stands for one that
 * is not known.
 */
final class TextWriter implements RecordWriter {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final double DOUBTFUL = 0.75;
  private static final int NARROWEST = 30;
  private static final int WIDEST = 100;
  private static final String INDENT = "  ";
  private static final String NOBODY = "\u2014";

  private static final String PLAIN = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String UNDERLINED = "\u001B[4m";

  /** Two colours that can be read on black and on white. */
  private static final String GREEN = "\u001B[32m";

  private static final String MAGENTA = "\u001B[35m";

  private final List<String> labels;
  private final RowFormat.Screen screen;
  private final OutputStream out;
  private final int width;
  private String source = "";

  TextWriter(List<String> labels, RowFormat.Screen screen, OutputStream out) {
    this.labels = List.copyOf(labels);
    this.screen = screen;
    this.out = out;
    this.width = Math.min(Math.max(screen.width(), NARROWEST), WIDEST);
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      cells.put(labels.get(i), visible(values.get(i)));
    }
    StringBuilder text = new StringBuilder();
    String document = cell(cells, Column.SOURCE);
    if (!document.equals(source)) {
      text.append(source.isEmpty() ? "" : "\n");
      text.append(styled(document, UNDERLINED)).append("\n\n");
      source = document;
    }
    speaker(cells, text);
    for (String line : wrapped(words(cells))) {
      text.append(INDENT).append(INDENT).append(line).append('\n');
    }
    cells.forEach((label, value) -> added(label, value, text));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a value without what a terminal would obey. */
  private static String visible(@Nullable Object value) {
    StringBuilder shown = new StringBuilder(value == null ? "" : value.toString());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
      if (Character.isISOControl(c) || turns) {
        shown.setCharAt(i, c == '\n' ? ' ' : '\uFFFD');
      }
    }
    return shown.toString();
  }

  /** Returns the words, in quotation marks if they were in some. */
  private static String words(Map<String, String> cells) {
    String words = cell(cells, Column.QUOTE);
    boolean marked = !cell(cells, Column.TYPE).equals(QuotationType.INDIRECT.label());
    return marked ? "\u201C" + words + "\u201D" : words;
  }

  private static String cell(Map<String, String> cells, Column column) {
    return cells.getOrDefault(column.label(), "");
  }

  private void speaker(Map<String, String> cells, StringBuilder text) {
    String speaker = cell(cells, Column.SPEAKER);
    String role = cell(cells, Column.ROLE);
    String confidence = cell(cells, Column.CONFIDENCE);
    boolean known = !speaker.isEmpty();
    boolean doubt = known && !confidence.isEmpty() && Double.parseDouble(confidence) < DOUBTFUL;
    String name = known ? speaker : NOBODY;
    String behind =
        (role.isEmpty() || !known ? "" : ", " + role) + (doubt ? " ?" : "") + attitude(cells);
    String place = "\u00B6" + cell(cells, Column.PARAGRAPH);
    int gap = width - INDENT.length() - length(name) - length(behind) - length(place);
    text.append(INDENT)
        .append(styled(name, doubt || !known ? BOLD + MAGENTA : BOLD + GREEN))
        .append(behind)
        .append(" ".repeat(Math.max(1, gap)))
        .append(place)
        .append('\n');
  }

  /** Returns what somebody does with the words who does not say them. */
  private static String attitude(Map<String, String> cells) {
    String attitude = cell(cells, Column.ATTITUDE);
    return attitude.isEmpty() || attitude.equals(Attitude.SAID.label())
        ? ""
        : " (" + attitude + ")";
  }

  /** Adds what was asked for besides: a title, a date. */
  private static void added(String label, String value, StringBuilder text) {
    Optional<Column> column = Column.labelled(label);
    boolean own =
        column.isPresent()
            && RowFormat.TEXT.defaultColumns(Set.of(Column.CONTENT)).contains(column.get());
    if (!own && !value.isEmpty()) {
      text.append(INDENT).append(INDENT).append(label).append(": ").append(value).append('\n');
    }
  }

  private String styled(String text, String style) {
    return screen.colours() ? style + text + PLAIN : text;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the lines of a quotation, broken between its words. */
  private List<String> wrapped(String text) {
    int room = width - 2 * INDENT.length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (line.length() > 0 && length(line.toString()) + 1 + length(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public void flush() {
    // What was written is handed on by whoever owns the stream.
  }

  @Override
  public void complete() {
    // Nothing ends it.
  }
}
