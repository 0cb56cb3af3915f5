package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.Evaluation;
import org.whosaid.evaluate.Figure;
import org.whosaid.evaluate.Measure;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;

/** Lays out the measures of one or two runs, for people and for programs. */
final class EvaluationTable {

  private static final int DECIMALS = 1000;
  private static final int DEFINITION_WIDTH = 58;

  private final Map<String, Evaluation.Result> results;
  private final Set<Figure.Key> keys = new LinkedHashSet<>();

  /** Creates a table of runs by name. */
  EvaluationTable(Map<String, Evaluation.Result> results) {
    this.results = results;
    results.values().forEach(result -> keys.addAll(result.values().keySet()));
  }

  /** Returns every measure with its definition, for the help. */
  static String[] definitions() {
    return Arrays.stream(Measure.values())
        .flatMap(EvaluationTable::definition)
        .map(line -> line.replace("%", "%%"))
        .toArray(String[]::new);
  }

  private static Stream<String> definition(Measure measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : measure.definition().split(" ", -1)) {
      if (line.length() + word.length() >= DEFINITION_WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT, "  %-18s %s", i == 0 ? measure.label() : "", lines.get(i)));
  }

  /** Writes an aligned table: measure, among what, how many, and a column a run. */
  void print(Writer out) throws IOException {
    out.write(String.format(Locale.ROOT, "%-18s %-12s %7s", "measure", "of", "n"));
    for (String name : results.keySet()) {
      out.write(String.format(Locale.ROOT, " %9s", name));
    }
    out.write('\n');
    for (Figure.Key key : keys) {
      out.write(
          String.format(Locale.ROOT, "%-18s %-12s %7d", key.measure().label(), key.of(), n(key)));
      for (Evaluation.Result result : results.values()) {
        out.write(String.format(Locale.ROOT, " %9s", shown(key, result.values().get(key))));
      }
      out.write('\n');
    }
  }

  /** Writes a record a line: measure, among what, how many, and a value a run. */
  void write(RowFormat format, OutputStream out) throws IOException {
    List<String> labels = new ArrayList<>(List.of("measure", "of", "n"));
    labels.addAll(results.keySet());
    RecordWriter writer = RecordWriters.of(format, labels, RowFormat.Style.PLAIN, out);
    for (Figure.Key key : keys) {
      List<@Nullable Object> values =
          new ArrayList<>(List.of(key.measure().label(), key.of(), n(key)));
      for (Evaluation.Result result : results.values()) {
        Figure value = result.values().get(key);
        values.add(value == null ? null : (double) Math.round(value.value() * DECIMALS) / DECIMALS);
      }
      writer.write(values);
    }
    writer.complete();
  }

  private int n(Figure.Key key) {
    return results.values().stream()
        .map(result -> result.values().get(key))
        .filter(value -> value != null)
        .map(Figure::n)
        .collect(Collectors.toList())
        .get(0);
  }

  private static String shown(Figure.Key key, @Nullable Figure value) {
    if (value == null) {
      return "-";
    }
    return String.format(Locale.ROOT, key.measure().isShare() ? "%.3f" : "%,.0f", value.value());
  }
}
