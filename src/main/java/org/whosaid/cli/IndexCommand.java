package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.search.QuotationIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an index of quotations and texts, to check claims against. */
@Command(
    name = "index",
    header = "Makes an index that claims can be verified in.",
    description = {
      "%nReads rows that whosaid wrote, or articles, and keeps their quotations and texts in a"
          + " folder where 'whosaid verify' finds them. What is known of a document replaces what was"
          + " known of it before, and one that has not changed is not read again: after a crash, the"
          + " same command with --append goes on.%n"
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all inputs indexed",
      "1:some input could not be read, or the index not be written",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid index -o quotes.index articles/",
      "  whosaid index --append -o quotes.index today.jsonl",
      "  whosaid verify claims.csv --in quotes.index"
    })
final class IndexCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "INPUT",
      description = "Rows (csv, tsv, jsonl), or articles as whosaid itself reads them.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder of the index.")
  private Path folder = Path.of("");

  @Option(names = "--append", description = "Add to the index that DIR holds, if it holds one.")
  private boolean append;

  @Mixin private final SpeechOption speech = new SpeechOption();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Option(
      names = {"-q", "--quiet"},
      description = "No closing summary; problems are still told.")
  private boolean quiet;

  @Mixin private final InputOptions inputOptions = new InputOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final InputStream in;
  private final Messages messages;

  IndexCommand(InputStream in, Messages messages) {
    this.in = in;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    inputOptions.check(spec.commandLine());
    int count = threads.count();
    try (QuotationIndex index = QuotationIndex.open(folder, append)) {
      Indexing indexing =
          new Indexing(index, inputOptions.reading(), speech.speech(), count, in, messages);
      indexing.add(inputOptions.arguments(inputs, in));
      if (!quiet) {
        messages.println(indexing.summary().toString());
      }
      return indexing.summary().hasFailures() ? ExitCode.SOFTWARE : ExitCode.OK;
    } catch (IOException e) {
      messages.println(folder + ": " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
