package org.whosaid.io.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.Attitude;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Failure;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Row;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;

/**
 * A row of an earlier run, as its file has it: from JSON Lines with everything, from a table with
 * what its columns tell.
 */
public final class EarlierRow {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern OTHER = Pattern.compile("(.+?) (\\d\\.\\d+)(?:; |$)");

  private static final Span NOWHERE = new Span(0, 0);

  /** A mention stands at most so many characters before its quotation, or after. */
  private static final int REACH = 2000;

  private final Map<String, Object> values;

  /**
   * Creates a row of these values, by the names of their columns; what is absent is left out.
   *
   * @throws UnreadableException when they do not tell the document and the place
   */
  public EarlierRow(Map<String, Object> values) throws UnreadableException {
    this.values = values;
    for (Column column : List.of(Column.SOURCE, Column.QUOTE, Column.BEGIN, Column.END)) {
      if (text(column).isEmpty()) {
        throw new UnreadableException(
            Failure.MISSING, "has a row without \"" + column.label() + "\"");
      }
    }
    if (number(Column.BEGIN).isEmpty() || begin() < 0 || end() <= begin()) {
      throw new UnreadableException(
          Failure.DAMAGED,
          "has a row that begins at " + text(Column.BEGIN) + " and ends at " + text(Column.END));
    }
  }

  /** Returns the document that it is from. */
  public String source() {
    return text(Column.SOURCE);
  }

  /**
   * Returns the row.
   *
   * @param document the text of its document, or nothing; mention and cue, of which a table does
   *     not tell where they stand, are looked for in it, and have an empty place where they are not
   *     found
   */
  public Row row(String document) {
    String name = text(Column.SPEAKER);
    return new Row(
        name.isEmpty() ? Optional.empty() : Optional.of(speaker(name)),
        text(Column.QUOTE),
        source(),
        type(),
        excerpt(Column.MENTION, Column.MENTION_BEGIN, Column.MENTION_END, document),
        excerpt(Column.CUE, Column.CUE_BEGIN, Column.CUE_END, document),
        decimal(text(Column.CONFIDENCE)),
        OptionalDouble.empty(),
        number(Column.PARAGRAPH).orElse(1),
        segments(),
        text(Column.CONTEXT),
        alternatives(),
        text(Column.BASIS),
        reported(),
        kept());
  }

  /** Returns what the row tells of its document, by the names of the columns. */
  public Map<String, String> about() {
    Map<String, String> about = new HashMap<>();
    for (String name : ReadingOptions.ABOUT) {
      Object value = values.get(name);
      if (value != null && !value.toString().isEmpty()) {
        about.put(name, value.toString());
      }
    }
    return about;
  }

  /** Returns what the row tells of its document, and of others that have the same quotation. */
  private Map<String, String> kept() {
    Map<String, String> kept = about();
    for (Column column : Column.ofCluster()) {
      boolean counts = column == Column.VARIANTS || column == Column.PAPERS;
      if (!text(column).isEmpty() && (!counts || number(column).isPresent())) {
        kept.put(column.label(), text(column));
      }
    }
    return kept;
  }

  private String text(Column column) {
    Object value = values.get(column.label());
    return value == null ? "" : value.toString();
  }

  private Optional<Integer> number(Column column) {
    try {
      return Optional.of(Integer.valueOf(text(column)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private int begin() {
    return number(Column.BEGIN).orElse(0);
  }

  private int end() {
    return number(Column.END).orElse(0);
  }

  private static OptionalDouble decimal(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= 1 ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private Speaker speaker(String name) {
    return new Speaker(
        Arrays.asList(name.split("; ")),
        Arrays.stream(SpeakerKind.values())
            .filter(kind -> kind.label().equals(text(Column.SPEAKER_KIND)))
            .findFirst()
            .orElse(SpeakerKind.PERSON),
        Optional.of(text(Column.ROLE)).filter(role -> !role.isEmpty()),
        Optional.of(text(Column.AFFILIATION)).filter(body -> !body.isEmpty()),
        text(Column.SPEAKER_ID).isEmpty()
            ? List.of()
            : Arrays.asList(text(Column.SPEAKER_ID).split("; ")),
        decimal(text(Column.CONFIDENCE)).orElse(1));
  }

  private QuotationType type() {
    return Arrays.stream(QuotationType.values())
        .filter(type -> type.label().equals(text(Column.TYPE)))
        .findFirst()
        .orElse(QuotationType.DIRECT);
  }

  private Optional<Excerpt> excerpt(Column column, Column begin, Column end, String document) {
    String words = text(column);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> from = number(begin);
    Optional<Integer> to = number(end);
    Span place =
        from.isPresent() && to.isPresent() && from.get() >= 0
            ? new Span(from.get(), Math.max(from.get(), to.get()))
            : near(words, document);
    return Optional.of(new Excerpt(words, place.begin(), place.end()));
  }

  /** Returns where words stand nearest to the quotation, in code points. */
  private Span near(String words, String document) {
    CodePoints points = new CodePoints(document);
    if (begin() >= points.length()) {
      return NOWHERE;
    }
    int around = document.offsetByCodePoints(0, begin());
    int before = document.lastIndexOf(words, around);
    int after = document.indexOf(words, around);
    boolean first = before >= 0 && (after < 0 || around - before < after - around);
    int found = first ? before : after;
    return found < 0 || Math.abs(found - around) > REACH
        ? NOWHERE
        : points.of(new Span(found, found + words.length()));
  }

  /** Returns the marked runs, or else all of the quotation as one. */
  private List<Span> segments() {
    List<Span> segments = spans(Column.SEGMENTS);
    return segments.isEmpty() ? List.of(new Span(begin(), end())) : segments;
  }

  private List<Span> spans(Column column) {
    List<Span> spans = new ArrayList<>(parts(column, Span.class));
    Matcher written = SPAN.matcher(cell(column));
    while (written.find()) {
      int from = Integer.parseInt(written.group(1));
      int to = Integer.parseInt(written.group(2));
      if (from < to) {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  /** Returns all of what is reported, where the row tells it, or with what attitude. */
  private Optional<Reported> reported() {
    List<Span> content = spans(Column.CONTENT);
    return content.isEmpty() && text(Column.ATTITUDE).isEmpty()
        ? Optional.empty()
        : Optional.of(new Reported(content.isEmpty() ? segments() : content, attitude()));
  }

  private Attitude attitude() {
    return Arrays.stream(Attitude.values())
        .filter(attitude -> attitude.label().equals(text(Column.ATTITUDE)))
        .findFirst()
        .orElse(Attitude.SAID);
  }

  private List<RunnerUp> alternatives() {
    List<RunnerUp> others = new ArrayList<>(parts(Column.ALTERNATIVES, RunnerUp.class));
    Matcher written = OTHER.matcher(cell(Column.ALTERNATIVES));
    while (written.find()) {
      others.add(new RunnerUp(written.group(1), Double.parseDouble(written.group(2))));
    }
    return others;
  }

  /** Returns the members of a list in JSON. */
  private <T> List<T> parts(Column column, Class<T> kind) {
    return values.get(column.label()) instanceof List<?> list
        ? RecordReader.parts(list).stream().filter(kind::isInstance).map(kind::cast).toList()
        : List.of();
  }

  /** Returns the text of a cell; none where JSON has a list. */
  private String cell(Column column) {
    return values.get(column.label()) instanceof String written ? written : "";
  }
}
