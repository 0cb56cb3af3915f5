package org.whosaid.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.baseline.AttributorChoice;
import org.whosaid.evaluate.Evaluation;
import org.whosaid.evaluate.Mistake;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.GoldFormat;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Settings;
import org.whosaid.extract.UnavailableException;
import org.whosaid.io.table.RowFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how good the program is on a gold set, and next to what. */
@Command(
    name = "evaluate",
    header = "Measures how good whosaid is on a gold set, next to stock CoreNLP.",
    description = "%nReads a gold set, extracts its documents and compares.%n",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all of the gold set measured",
      "1:some of it could not be read; the rest is measured",
      "2:wrong usage"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String OWN_GOLD = "corpus/gold.csv";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The gold set; by default whosaid's own, corpus/gold.csv.")
  private @Nullable Path path;

  @Option(
      names = "--gold",
      paramLabel = "FORMAT",
      defaultValue = "rows",
      description = {
        "polnear (folder with text/ and attributions/), news (gold.jsonl with its texts), pdnc"
            + " (folder of a novel), or rows (a CSV of whosaid's own columns, corrected by hand);"
            + " by default rows."
      })
  private GoldFormat format = GoldFormat.ROWS;

  @Option(
      names = "--attributor",
      paramLabel = "NAME",
      defaultValue = "learned",
      description = "What is measured: learned, rules or corenlp; by default learned.")
  private AttributorChoice attributor = AttributorChoice.LEARNED;

  @Option(
      names = "--against",
      paramLabel = "NAME",
      description = "Measure this attributor too, corenlp say, and show both.")
  private @Nullable AttributorChoice against;

  @Option(
      names = "--indirect",
      description = {
        "Look for words without quotation marks too, and compare content, source and cue of all"
            + " attributions, where the gold set has them (polnear)."
      })
  private boolean indirect;

  @Option(
      names = "--list-errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show the first N mistakes, each with its sentence, to standard error.")
  private int errors;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "csv, tsv, jsonl or xlsx for programs; by default a table for people.")
  private @Nullable RowFormat output;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  private final OutputStream out;
  private final PrintStream messages;

  EvaluateCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    threads.count();
    Path from = path == null ? ownGold() : path;
    try {
      Gold gold = format.read(from);
      gold.problems().forEach(messages::println);
      return measure(gold);
    } catch (UnavailableException e) {
      messages.println("whosaid: " + e.getMessage());
    } catch (NoSuchFileException e) {
      messages.println(from + ": no such file or folder");
    } catch (IOException e) {
      messages.println(from + ": " + e.getMessage());
    }
    return ExitCode.SOFTWARE;
  }

  private static Path ownGold() {
    return Path.of(System.getProperty("whosaid.home", "")).resolve(OWN_GOLD);
  }

  private int measure(Gold gold) throws IOException {
    Map<String, Evaluation.Result> results = new LinkedHashMap<>();
    results.put(name(attributor), evaluate(gold, attributor));
    AttributorChoice other = against;
    if (other != null) {
      results.put(name(other), evaluate(gold, other));
    }
    EvaluationTable table = new EvaluationTable(results);
    RowFormat chosen = output;
    if (chosen == null) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      table.print(writer);
      writer.flush();
    } else {
      table.write(chosen, out);
    }
    listErrors(results.get(name(attributor)));
    boolean failed = results.values().stream().anyMatch(r -> !r.failures().isEmpty());
    return gold.problems().isEmpty() && !failed ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Evaluation.Result evaluate(Gold gold, AttributorChoice choice) throws IOException {
    try (Extractor extractor =
        choice.extractor(settings(choice), notice -> messages.println("whosaid: " + notice))) {
      Evaluation.Result result = new Evaluation(gold, threads.count(), indirect).run(extractor);
      result.failures().forEach(messages::println);
      return result;
    }
  }

  private Settings settings(AttributorChoice choice) {
    return Settings.DEFAULT.with(
        Settings.Speech.of(indirect && choice == AttributorChoice.LEARNED));
  }

  private static String name(AttributorChoice choice) {
    return choice == AttributorChoice.LEARNED ? "whosaid" : choice.name().toLowerCase(Locale.ROOT);
  }

  private void listErrors(Evaluation.@Nullable Result result) {
    List<Mistake> mistakes = result == null ? List.of() : result.mistakes();
    for (Mistake mistake : mistakes.stream().limit(Math.max(0, errors)).toList()) {
      messages.println(mistake.source() + ": " + mistake.sentence());
      messages.println("  expected: " + shown(mistake.expected()));
      messages.println("  given:    " + shown(mistake.given()));
    }
  }

  private static String shown(String speaker) {
    return speaker.isEmpty() ? "nobody" : speaker;
  }
}
