package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.read.EarlierRow;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins rows that have the same quotation. */
@Command(
    name = "cluster",
    header = "Joins rows that have the same quotation, in whatever documents.",
    description = {
      "%nReads rows that whosaid wrote and writes them with columns more: quote_id, the same for one"
          + " quotation wherever it stands, with words changed, cut, or in part; earliest, where it"
          + " stands first, by date or else in order; variants, in how many wordings; papers, in how"
          + " many sites, or documents where a row tells no site. Where those who name the speaker"
          + " agree, a row without a speaker, or with a bare surname, takes the name, and speaker_from"
          + " says from where.%n"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all rows are joined",
      "1:some rows could not be read, or the output not be written",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid -o quotes.jsonl articles/",
      "  whosaid cluster quotes.jsonl -o joined.csv",
      "  whosaid cluster monday.csv tuesday.csv -o week.xlsx"
    })
final class ClusterCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ROWS",
      arity = "1..*",
      description = "The rows: CSV, TSV or JSON Lines files.")
  private List<Path> files = List.of();

  @Mixin private final TableOptions table = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final OutputStream out;
  private final PrintStream messages;

  ClusterCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    RowFormat format = table.format(spec.commandLine());
    RowClusters clusters = new RowClusters();
    Set<String> labels = new LinkedHashSet<>();
    List<Path> sound = new ArrayList<>();
    for (Path file : files) {
      try {
        check(file);
        labels.addAll(RowReader.columns(file));
        RowReader.values(
            file,
            row -> {
              labels.addAll(row.keySet());
              clusters.add(row, row);
            });
        sound.add(file);
      } catch (UnreadableException | IOException e) {
        InputProblem.report(file, e, messages);
      }
    }
    Column.ofCluster().forEach(column -> labels.add(column.label()));
    try {
      WholeFile.write(
          table.target(),
          out,
          stream -> write(sound, clusters, format, List.copyOf(labels), stream));
    } catch (IOException e) {
      return OutputProblem.report(table.name(), e, messages);
    }
    return sound.size() == files.size() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** A file is joined whole or not at all. */
  private static void check(Path file) throws IOException, UnreadableException {
    List<UnreadableException> unsound = new ArrayList<>();
    RowReader.values(
        file,
        row -> {
          try {
            new EarlierRow(row);
          } catch (UnreadableException e) {
            unsound.add(e);
          }
        });
    if (!unsound.isEmpty()) {
      throw unsound.get(0);
    }
  }

  private static void write(
      List<Path> files,
      RowClusters clusters,
      RowFormat format,
      List<String> labels,
      OutputStream stream)
      throws IOException {
    RecordWriter rows = RecordWriters.of(format, labels, RowFormat.Style.PLAIN, stream);
    try {
      for (Path file : files) {
        RowReader.values(file, row -> write(row, clusters, labels, rows));
      }
    } catch (UnreadableException e) {
      throw new IOException("a file has changed while it was read", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    rows.complete();
  }

  private static void write(
      Map<String, @Nullable Object> row,
      RowClusters clusters,
      List<String> labels,
      RecordWriter rows) {
    clusters.fill(row);
    List<@Nullable Object> values = new ArrayList<>();
    for (String label : labels) {
      Object value = row.get(label);
      values.add(value instanceof List<?> parts ? RecordReader.parts(parts) : value);
    }
    try {
      rows.write(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
