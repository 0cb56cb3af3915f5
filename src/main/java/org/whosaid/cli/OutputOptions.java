package org.whosaid.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RowFile;
import org.whosaid.io.write.RowOutput;
import org.whosaid.io.write.RowSpool;
import org.whosaid.io.write.RowStream;
import org.whosaid.io.write.TableFile;
import org.whosaid.report.Report;
import org.whosaid.report.ReportWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a user wants the rows, and in what form. */
final class OutputOptions {

  /** Endings that promise a form that rows are not written in; any other is a name like another. */
  private static final Set<String> OTHER_FORMATS =
      Set.of(
          "json", "ndjson", "yaml", "yml", "xml", "md", "pdf", "doc", "docx", "odt", "rtf", "xls",
          "xlsm", "xlsb", "ods", "numbers", "parquet", "arrow", "feather", "avro", "orc", "db",
          "sqlite", "sqlite3", "sql", "gz", "bz2", "xz", "zst", "zip");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write rows to FILE, which appears when it is complete.")
  private @Nullable Path file;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "csv, tsv, jsonl, xlsx, html (a page to look at), or text for people; by default as FILE ends,"
            + " else text on a terminal and csv elsewhere."
      })
  private @Nullable RowFormat format;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = {
        "Columns to write, in this order; by default all up to context. '--columns help' lists them."
      })
  private List<String> columns = List.of();

  @Option(
      names = "--spreadsheet",
      description = {
        "Make a CSV that spreadsheets open well: with a byte order mark, lines that end in CR LF, and"
            + " an apostrophe before cells that would run as a formula."
      })
  private boolean spreadsheet;

  @Option(
      names = "--append",
      description = "Add to FILE if it is there, without another header; all at once, at the end.")
  private boolean append;

  @Option(
      names = "--resume",
      description = {
        "Go on where an unfinished run with the same inputs, options and -o FILE stopped; begin"
            + " where there is none."
      })
  private boolean resume;

  @Option(
      names = "--cluster",
      description = {
        "Join rows that have the same quotation, in whatever documents, by columns quote_id, earliest,"
            + " variants, papers and speaker_from; all rows are written at the end. See 'whosaid"
            + " cluster --help'."
      })
  private boolean cluster;

  @Option(names = "--no-header", description = "Leave the names of the columns out.")
  private boolean noHeader;

  /**
   * Tells what is wrong with the options.
   *
   * @throws ParameterException for the user who gave them to {@code command}
   */
  void check(CommandLine command, Set<Column> filled) {
    Optional<String> problem =
        placeProblem()
            .or(this::endingProblem)
            .or(this::formatProblem)
            .or(() -> columnProblem(filled));
    if (problem.isPresent()) {
      throw new ParameterException(command, problem.get());
    }
  }

  private Optional<String> placeProblem() {
    if (append && file == null) {
      return Optional.of("--append needs a file to add to: -o FILE");
    }
    if (resume && file == null) {
      return Optional.of("--resume needs the file that is unfinished: -o FILE");
    }
    return Optional.empty();
  }

  /** A file is not to hold something else than its name promises. */
  private Optional<String> endingProblem() {
    String name = file == null || format != null ? "" : file.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return OTHER_FORMATS.contains(ending) && name.contains(".")
        ? Optional.of(
            "-o "
                + file
                + ": rows are not written as "
                + ending
                + ": a name ends in .csv, .tsv, .jsonl, .xlsx or .html, or -f says what the file"
                + " is to hold")
        : Optional.empty();
  }

  private Optional<String> formatProblem() {
    RowFormat chosen = format();
    if (append && cluster) {
      return Optional.of("--append adds rows that are not joined yet: see 'whosaid cluster'");
    }
    if (append && made(chosen).isPresent()) {
      String what = chosen == RowFormat.XLSX ? "a workbook" : "a page";
      return Optional.of("--append cannot add to " + what + "; write CSV");
    }
    if (spreadsheet && chosen != RowFormat.CSV) {
      return Optional.of("--spreadsheet is for CSV; a workbook needs none (-f xlsx)");
    }
    if (noHeader && chosen != RowFormat.CSV && chosen != RowFormat.TSV) {
      return Optional.of("--no-header is for CSV and TSV");
    }
    if (!columns.isEmpty() && (chosen == RowFormat.TEXT || chosen == RowFormat.HTML)) {
      String what = chosen == RowFormat.TEXT ? "text" : "a page";
      return Optional.of("--columns is for tables and JSON Lines; " + what + " has its own");
    }
    return Optional.empty();
  }

  private Optional<String> columnProblem(Set<Column> filled) {
    for (String name : columns) {
      Optional<Column> column = Column.labelled(name);
      if (column.isEmpty()) {
        return Optional.of("--columns: there is no column '" + name + "'; see --columns help");
      }
      if (!cluster && Column.ofCluster().contains(column.get())) {
        return Optional.of("--columns: '" + name + "' needs --cluster");
      }
      if (Column.ofReported().contains(column.get()) && !filled.contains(column.get())) {
        return Optional.of("--columns: '" + name + "' needs --indirect");
      }
    }
    return Optional.empty();
  }

  /** Returns whether the user asks what columns there are. */
  boolean asksForColumns() {
    return columns.contains("help");
  }

  /** Returns the columns there are, a line each. */
  static String listOfColumns() {
    return Arrays.stream(Column.values())
        .map(c -> String.format(Locale.ROOT, "%-15s %s%n", c.label(), c.description()))
        .collect(Collectors.joining());
  }

  private RowFormat format() {
    RowFormat chosen = format;
    if (chosen != null) {
      return chosen;
    }
    Path target = file;
    if (target != null) {
      return RowFormat.ofEnding(target.toString()).orElse(RowFormat.CSV);
    }
    boolean asTable = !columns.isEmpty() || noHeader || spreadsheet;
    return Terminal.showsRows() && !asTable ? RowFormat.TEXT : RowFormat.CSV;
  }

  /** Returns whether rows go to a file that the user names. */
  boolean isFile() {
    return file != null;
  }

  /** Returns the output's name in messages. */
  String name() {
    return file == null ? "standard output" : file.toString();
  }

  /**
   * Opens the output.
   *
   * @param filled the columns that something else the user asks for fills
   * @param kept columns that documents bring along
   * @param settings what decides the rows: options and their values
   */
  RowOutput open(
      OutputStream standardOutput,
      Set<Column> filled,
      List<String> kept,
      Map<String, String> settings)
      throws IOException {
    RowOutput.Layout layout = layout(format(), filled, kept);
    Path target = file;
    if (target == null) {
      return stream(standardOutput, layout, () -> {});
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      OutputStream special = Files.newOutputStream(target);
      return stream(special, layout, special);
    }
    RowFile.Plan plan = new RowFile.Plan(target, layout, append, settings, made(layout.format()));
    return resume ? RowFile.resume(plan) : RowFile.begin(plan);
  }

  /**
   * Returns how rows are laid out.
   *
   * @param filled the columns that something else the user asks for fills
   * @param kept columns that documents bring along
   */
  RowOutput.Layout layout(RowFormat chosen, Set<Column> filled, List<String> kept) {
    List<Column> named = columns.stream().map(name -> Column.labelled(name).orElseThrow()).toList();
    List<Column> picked = new ArrayList<>(named);
    if (named.isEmpty()) {
      picked.addAll(chosen.defaultColumns(filled));
      picked.addAll(cluster ? Column.ofCluster() : List.of());
    }
    List<String> added =
        kept.stream()
            .filter(name -> Column.labelled(name).filter(picked::contains).isEmpty())
            .toList();
    RowFormat.Style style = new RowFormat.Style(!noHeader, spreadsheet, Terminal.screen(file));
    return new RowOutput.Layout(chosen, picked, added, style);
  }

  private RowOutput stream(OutputStream out, RowOutput.Layout layout, Closeable owned)
      throws IOException {
    if (cluster) {
      boolean page = layout.format() == RowFormat.HTML;
      return new RowSpool(
          out, layout, new ClusteredFile(page ? Report::onePage : TableFile::write), owned);
    }
    return layout.format() == RowFormat.HTML
        ? new RowStream(out, ReportWriter::new, owned)
        : new RowStream(out, layout, owned);
  }

  /** Returns what makes a file of this form of rows that waited, if it is not written at once. */
  private Optional<RowFile.Made> made(RowFormat format) {
    if (cluster) {
      RowFile.Made joined = format == RowFormat.HTML ? Report::make : TableFile::write;
      return Optional.of(new ClusteredFile(joined));
    }
    return switch (format) {
      case XLSX -> Optional.of(TableFile::write);
      case HTML -> Optional.of(Report::make);
      case CSV, TSV, JSONL, TEXT -> Optional.empty();
    };
  }

  /** Returns whether a run that another one left unfinished is about to be lost. */
  boolean dropsUnfinished() {
    return file != null && !resume && RowFile.isUnfinished(file);
  }
}
