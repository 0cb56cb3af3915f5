package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.table.SpeakerTally;
import org.whosaid.io.table.SpeakerTally.Tallied;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the speakers of a finished run, as a start for the list that {@code --speakers} reads. */
@Command(
    name = "speakers",
    header = "Lists who speaks in the rows of a finished run.",
    description = {
      "%nReads rows that whosaid wrote and writes a row per speaker, those with the most quotations"
          + " first: name, aliases, id, kind, quotations, documents, roles. Look it through, join"
          + " who is one and give each an id, and --speakers reads it.%n"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all rows read",
      "1:the rows could not be read, or the list not be written",
      "2:wrong usage"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  whosaid articles/ > quotes.csv",
      "  whosaid speakers quotes.csv > speakers.csv",
      "  whosaid --speakers speakers.csv articles/ > quotes.csv"
    })
final class SpeakersCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ROWS", description = "The rows: a CSV, TSV or JSON Lines file.")
  private Path file = Path.of("");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "csv, tsv, jsonl or xlsx; by default csv.")
  private RowFormat format = RowFormat.CSV;

  private final OutputStream out;
  private final PrintStream messages;

  SpeakersCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    SpeakerTally tally = new SpeakerTally();
    try {
      RowReader.read(file, tally::add);
    } catch (UnreadableException | IOException e) {
      return InputProblem.report(file, e, messages);
    }
    try {
      write(tally.speakers());
      return ExitCode.OK;
    } catch (IOException e) {
      return OutputProblem.report("standard output", e, messages);
    }
  }

  private void write(List<Tallied> speakers) throws IOException {
    RecordWriter records =
        RecordWriters.of(format, SpeakerTally.LABELS, RowFormat.Style.PLAIN, out);
    for (Tallied speaker : speakers) {
      records.write(speaker.values());
    }
    records.complete();
  }
}
