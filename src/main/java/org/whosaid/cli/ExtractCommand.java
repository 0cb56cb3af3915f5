package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.whosaid.baseline.AttributorChoice;
import org.whosaid.batch.Batch;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Settings;
import org.whosaid.extract.UnavailableException;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.NearestFile;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.CannotResumeException;
import org.whosaid.io.write.RowOutput;
import org.whosaid.options.QuotationOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: articles in, rows out. */
@Command(
    name = "whosaid",
    header = "Who said what, where: extracts quotations from English text.",
    description = "%nReads articles and writes one row per quotation: speaker, quote, source.%n",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all inputs done",
      "1:some input could not be read, or the output could not be written",
      "2:wrong usage, or a run that cannot be resumed",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid articles/ > quotes.csv",
      "  whosaid -f jsonl a.txt b.pdf | jq -r .speaker",
      "  whosaid --columns speaker,quote,title,url -o quotes.tsv pages/",
      "  curl -s https://example.org/article | whosaid"
    })
final class ExtractCommand implements Callable<Integer> {

  private static final int STOPPED = 130;

  @Parameters(
      paramLabel = "INPUT",
      description = {
        "A text (txt, md), a web page (html), a document (pdf, docx, odt, rtf, epub, eml, srt,"
            + " vtt), a web archive (warc), records (json, jsonl, csv, tsv), each of these packed (gz),"
            + " a folder (all but records, folders inside it too), or - for standard input, which is"
            + " also read when there is no INPUT."
      })
  private List<String> inputs = List.of();

  @Mixin private final QuotationOptions quotationOptions = new QuotationOptions();

  @Option(
      names = "--attributor",
      paramLabel = "NAME",
      defaultValue = "learned",
      description = {
        "Who decides: learned (whosaid's trained network), rules (whosaid's rules alone), or corenlp"
            + " (stock CoreNLP, slow, to compare with); by default learned."
      })
  private AttributorChoice attributor = AttributorChoice.LEARNED;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--stream",
      description = {
        "Answer JSON Lines on standard input one by one, for a program that keeps asking: a line with"
            + " source, rows, error and notices for each record, at once and in order."
      })
  private boolean stream;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description = {
        "always or never show how far the run is; by default on a terminal, unless rows go there."
      })
  private Progress.When progress = Progress.When.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "No closing summary; problems are still told.")
  private boolean quiet;

  @ArgGroup(validate = false, heading = "%nInputs:%n")
  private InputOptions inputOptions = new InputOptions();

  @ArgGroup(validate = false, heading = "%nRows:%n")
  private OutputOptions outputOptions = new OutputOptions();

  @ArgGroup(validate = false, heading = "%nFailures:%n")
  private FailureOptions failureOptions = new FailureOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;
  private final Shutdown ending;

  ExtractCommand(InputStream in, OutputStream out, Messages messages, Shutdown ending) {
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.ending = ending;
  }

  @Override
  public Integer call() {
    if (outputOptions.asksForColumns()) {
      spec.commandLine().getOut().print(OutputOptions.listOfColumns());
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    if (inputs.isEmpty() && inputOptions.list().isEmpty() && !stream && Terminal.isInput()) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return ExitCode.OK;
    }
    check();
    try {
      return extract();
    } catch (UnavailableException e) {
      messages.println("whosaid: " + e.getMessage());
      return ExitCode.SOFTWARE;
    } catch (CannotResumeException e) {
      messages.println(
          outputOptions.name() + ": cannot be resumed: " + e.reason() + "; see --resume");
      return ExitCode.USAGE;
    } catch (IOException e) {
      return OutputProblem.report(outputOptions.name(), e, messages);
    } finally {
      ending.isOver();
    }
  }

  private void check() {
    threads.count();
    Optional<String> problem = stream ? Replies.problem(spec, inputs) : Optional.empty();
    if (problem.isPresent()) {
      throw wrong(problem.get());
    }
    refuseMistypedCommand();
    quotationOptions.check(spec.commandLine());
    if (quotationOptions.indirect() && attributor != AttributorChoice.LEARNED) {
      throw wrong("--indirect needs --attributor learned");
    }
    inputOptions.check(spec.commandLine());
    outputOptions.check(spec.commandLine(), quotationOptions.filled());
  }

  /** Refuses a first argument that is no file but nearly a command. */
  private void refuseMistypedCommand() {
    String first = inputs.isEmpty() ? "" : inputs.get(0);
    if (!first.matches("[a-z]+") || Files.exists(Path.of(first))) {
      return;
    }
    spec.subcommands()
        .forEach(
            (name, command) -> {
              boolean shown = !command.getCommandSpec().usageMessage().hidden();
              if (shown && NearestFile.isSlip(first, name)) {
                throw wrong(
                    "there is no command or file '" + first + "'; did you mean " + name + "?");
              }
            });
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private int extract() throws IOException {
    List<String> arguments = arguments();
    Settings settings = quotationOptions.settings(spec.commandLine());
    boolean waiting = stream && threads.count() > 1;
    try (Extractor extractor =
        attributor.extractor(
            waiting ? settings.onAllProcessors() : settings,
            notice -> messages.println("whosaid: " + notice))) {
      Batch batch = new Batch(extractor, threads.count(), inputOptions.patience());
      return stream ? reply(batch) : extract(batch, arguments);
    }
  }

  private int reply(Batch batch) throws IOException {
    Summary summary = new Summary();
    RowOutput.Layout layout =
        outputOptions.layout(RowFormat.JSONL, quotationOptions.filled(), inputOptions.kept());
    Replies replies = new Replies(layout, out, summary);
    batch.run(finder(messages::println).stream(), replies::reply);
    return end(summary);
  }

  private int end(Summary summary) {
    if (!quiet) {
      messages.println(summary.toString());
    }
    return summary.hasFailures() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private int extract(Batch batch, List<String> arguments) throws IOException {
    if (!arguments.contains(InputOptions.STANDARD_INPUT)) {
      ending.stopBy(batch::stop); // reading from a terminal, there is nothing to finish
    }
    boolean drops = outputOptions.dropsUnfinished();
    Map<String, String> deciding =
        outputOptions.isFile() ? RunIdentity.of(spec, quotationOptions.speakers()) : Map.of();
    try (RowOutput rows =
            outputOptions.open(out, quotationOptions.filled(), inputOptions.kept(), deciding);
        FailureOptions.Log log = openLog()) {
      if (drops) {
        messages.println(
            outputOptions.name() + ": an unfinished run is dropped; --resume would have gone on");
      }
      int exitCode = run(batch, arguments, rows, log);
      if (rows.isResumable()) {
        messages.println("whosaid: unfinished; the same command with --resume goes on from here");
      }
      return exitCode;
    }
  }

  private int run(Batch batch, List<String> arguments, RowOutput rows, FailureOptions.Log log)
      throws IOException {
    Summary summary = new Summary();
    try (Progress shown = progress(arguments)) {
      ResultSink delivery = new ResultSink(rows, failureOptions, log, messages, shown, summary);
      if (rows.isComplete()) {
        delivery.repeatAll(rows.finished());
      } else {
        Iterator<Input> found = finder(messages::println).find(arguments);
        batch.pass(found, rows.finished(), delivery::repeat);
        batch.run(found, delivery::deliver);
      }
      if (!batch.isStopped()) {
        rows.complete();
      }
    } catch (ResultSink.StoppedException e) {
      messages.println("whosaid: stopped at the first failure; see --fail-fast");
      return ExitCode.SOFTWARE;
    } catch (CannotResumeException e) {
      throw e;
    } catch (IOException e) {
      return OutputProblem.report(outputOptions.name(), e, messages);
    }
    int exitCode = end(summary);
    return batch.isStopped() ? STOPPED : exitCode;
  }

  private InputFinder finder(Consumer<String> notices) {
    return new InputFinder(in, inputOptions.reading(), notices);
  }

  private Progress progress(List<String> arguments) {
    if (!progress.isWanted(outputOptions.isFile())) {
      return Progress.hidden();
    }
    Progress shown = Progress.below(messages);
    if (!arguments.contains(InputOptions.STANDARD_INPUT)) {
      shown.countAll(() -> finder(unused -> {}).find(arguments));
    }
    return shown;
  }

  private FailureOptions.Log openLog() throws IOException {
    try {
      return failureOptions.open();
    } catch (IOException e) {
      throw new UnavailableException(
          "--errors " + failureOptions.name() + ": cannot be written: " + e.getMessage());
    }
  }

  private List<String> arguments() {
    String list = "--files-from " + inputOptions.list() + ": ";
    try {
      return inputOptions.arguments(inputs, in);
    } catch (NoSuchFileException e) {
      throw wrong(list + "no such file");
    } catch (IOException e) {
      throw wrong(list + "cannot be read: " + e.getMessage());
    }
  }
}
