package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.table.SpeakerTally;
import org.whosaid.io.table.SpeakerTally.Tallied;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;
import org.whosaid.search.JoinedSpeakers;
import org.whosaid.search.JoinedSpeakers.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the speakers of a finished run, as a start for the list that {@code --speakers} reads. */
@Command(
    name = "speakers",
    header = "Lists who speaks in the rows of a finished run.",
    description = {
      "%nReads rows that whosaid wrote and writes a row per speaker, those with the most quotations"
          + " first: name, aliases, id, kind, quotations, documents, roles. Names that can be one"
          + " person's alone are joined: Rishi Sunak, Mr Sunak, 'Sunak, Rishi'; whom roles do not tell"
          + " from a namesake is kept apart. Look it through, give each an id, and --speakers reads"
          + " it.%n"
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

  @Mixin private final TableOptions table = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final OutputStream out;
  private final PrintStream messages;

  SpeakersCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    RowFormat format = table.format(spec.commandLine());
    SpeakerTally tally = new SpeakerTally();
    try {
      RowReader.read(file, tally::add);
    } catch (UnreadableException | IOException e) {
      return InputProblem.report(file, e, messages);
    }
    try {
      List<Tallied> speakers = tally.speakers(joined(tally.speakers()));
      WholeFile.write(table.target(), out, stream -> write(speakers, format, stream));
      return ExitCode.OK;
    } catch (IOException e) {
      return OutputProblem.report(table.name(), e, messages);
    }
  }

  /** Returns under which name those are listed that are one person's. */
  private static Map<String, String> joined(List<Tallied> speakers) {
    return JoinedSpeakers.join(
        speakers.stream()
            .filter(speaker -> !speaker.kind().equals("unnamed"))
            .filter(speaker -> !speaker.kind().equals("organization"))
            .map(s -> new Person(s.name(), s.id(), s.roles(), s.quotations()))
            .toList());
  }

  private static void write(List<Tallied> speakers, RowFormat format, OutputStream stream)
      throws IOException {
    RecordWriter records =
        RecordWriters.of(format, SpeakerTally.LABELS, RowFormat.Style.PLAIN, stream);
    for (Tallied speaker : speakers) {
      records.write(speaker.values());
    }
    records.complete();
  }
}
