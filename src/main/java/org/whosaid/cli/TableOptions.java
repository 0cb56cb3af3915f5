package org.whosaid.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.RowFormat;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a table goes that a command makes, and in what form. */
final class TableOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, which appears when it is complete; by default to standard output.")
  private @Nullable Path target;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "csv, tsv, jsonl or xlsx; by default as FILE ends, else csv.")
  private @Nullable RowFormat format;

  /** Returns the file, or null where the table goes to standard output. */
  @Nullable Path target() {
    return target;
  }

  /** Returns what messages call the output. */
  String name() {
    return WholeFile.name(target);
  }

  /**
   * Returns the form: CSV, TSV, JSON Lines or a workbook.
   *
   * @throws ParameterException for the user who gave {@code command} one that is no table
   */
  RowFormat format(CommandLine command) {
    RowFormat chosen = formatOrPage(command);
    if (chosen == RowFormat.HTML) {
      throw new ParameterException(command, "it is a table: csv, tsv, jsonl or xlsx");
    }
    return chosen;
  }

  /** Returns the form as {@link #format} does, or a page. */
  RowFormat formatOrPage(CommandLine command) {
    RowFormat chosen = format;
    if (chosen == null && target != null) {
      chosen = RowFormat.ofEnding(target.toString()).orElse(null);
    }
    if (chosen == RowFormat.TEXT) {
      throw new ParameterException(
          command, "it is a table or a page: csv, tsv, jsonl, xlsx or html");
    }
    return chosen == null ? RowFormat.CSV : chosen;
  }
}
