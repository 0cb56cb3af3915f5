package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.batch.Batch;
import org.whosaid.io.write.ReplyWriter;
import org.whosaid.io.write.RowOutput;
import org.whosaid.model.Completed;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Answers each record of a program that keeps asking. */
final class Replies {

  /** The options that mean something where records come one by one. */
  private static final Set<String> OPTIONS =
      Set.of(
          "--stream",
          "--min-confidence",
          "--speakers",
          "--all-marked",
          "--attributor",
          "--threads",
          "--quiet",
          "--columns",
          "--encoding",
          "--text-field",
          "--id-field",
          "--keep",
          "--language",
          "--max-bytes",
          "--timeout");

  private final ReplyWriter replies;
  private final Summary summary;

  Replies(RowOutput.Layout layout, OutputStream out, Summary summary) throws IOException {
    this.replies = new ReplyWriter(layout, out);
    this.summary = summary;
  }

  /** Returns what is wrong with a command line that asks for replies, if anything is. */
  static Optional<String> problem(CommandSpec command, List<String> inputs) {
    ParseResult given = command.commandLine().getParseResult();
    Optional<String> unwanted =
        command.options().stream()
            .filter(given::hasMatchedOption)
            .map(OptionSpec::longestName)
            .filter(name -> !OPTIONS.contains(name))
            .findFirst();
    return inputs.isEmpty()
        ? unwanted.map(name -> "--stream and " + name + " do not go together")
        : Optional.of("--stream reads standard input alone, not " + inputs.get(0));
  }

  /** Answers a record. */
  void reply(Batch.Result result) throws IOException {
    Completed record = result.completed();
    summary.add(record);
    replies.write(record.source(), result.rows(), record.failure(), result.notices());
  }
}
