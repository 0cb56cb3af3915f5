package org.whosaid.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.baseline.BenchTarget;
import org.whosaid.evaluate.Pace;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.UnavailableException;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Times whosaid beside others: the same texts, the same number of threads, each in a process of its
 * own that the launcher starts.
 */
@Command(
    name = "bench",
    header = "Times whosaid, CoreNLP's tokens, tags and names alone, and stock CoreNLP.",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand implements Callable<Integer> {

  private static final String LAUNCHER = "whosaid";

  @Parameters(paramLabel = "INPUT", description = "Text files and folders to read.")
  private List<String> inputs = List.of();

  @Option(
      names = "--against",
      paramLabel = "NAME",
      split = ",",
      description = "floor or corenlp; by default both.")
  private List<BenchTarget> against = List.of(BenchTarget.FLOOR, BenchTarget.CORENLP);

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "Read everything for so long before a pass is timed; by default 20.")
  private double warmUp = 20;

  @Option(
      names = "--first-row",
      paramLabel = "FILE",
      description = "Time also how long the launcher takes to the first row of this article.")
  private @Nullable Path article;

  @Option(
      names = "--at-least",
      paramLabel = "SHARE",
      description = "Fail when whosaid reads fewer words a second than this share of the floor's.")
  private double atLeast;

  @Option(names = "--run", hidden = true, description = "Be one contender and print its pace.")
  private @Nullable BenchTarget contender;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  private final OutputStream out;
  private final PrintStream messages;

  BenchCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (PrintStream table = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      return contender == null ? compare(table) : run(contender, table);
    } catch (IOException | UnavailableException e) {
      messages.println("whosaid: " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private int run(BenchTarget one, PrintStream table) throws IOException {
    List<Document> documents = new ArrayList<>();
    InputFinder finder =
        new InputFinder(InputStream.nullInputStream(), ReadingOptions.DEFAULT, unused -> {});
    for (Iterator<Input> found = finder.find(inputs); found.hasNext(); ) {
      documents.add(read(found.next()));
    }
    try (Extractor extractor = one.extractor(notice -> messages.println("whosaid: " + notice))) {
      Pace pace = Pace.of(extractor, documents, threads.count(), warmUp);
      table.println(
          pace.words() + " " + pace.seconds() + " " + pace.peakMemory() + " " + pace.failed());
    }
    return ExitCode.OK;
  }

  private static Document read(Input input) throws IOException {
    try {
      return input.read();
    } catch (UnreadableException e) {
      throw new IOException(input.source() + ": " + e.reason(), e);
    }
  }

  private int compare(PrintStream table) throws IOException, InterruptedException {
    table.printf(
        Locale.ROOT,
        "%-10s %9s %9s %7s %10s %7s %10s%n",
        "",
        "words",
        "words/s",
        "ratio",
        "peak MiB",
        "failed",
        "first row");
    Pace own = pace(BenchTarget.WHOSAID);
    print(BenchTarget.WHOSAID, own, 1, table);
    boolean fastEnough = true;
    for (BenchTarget other : against) {
      Pace pace = pace(other);
      double ratio = own.wordsPerSecond() / pace.wordsPerSecond();
      print(other, pace, ratio, table);
      fastEnough &= other != BenchTarget.FLOOR || isFastEnough(ratio);
    }
    return fastEnough ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(BenchTarget one, Pace pace, double ratio, PrintStream table)
      throws IOException, InterruptedException {
    table.printf(
        Locale.ROOT,
        "%-10s %,9d %,9.0f %7.2f %,10.0f %7d %10s%n",
        name(one),
        pace.words(),
        pace.wordsPerSecond(),
        ratio,
        pace.peakMemory(),
        pace.failed(),
        firstRow(one));
  }

  private boolean isFastEnough(double share) {
    if (share < atLeast) {
      messages.printf(
          Locale.ROOT, "whosaid: %.2f of the floor's pace is less than %.2f%n", share, atLeast);
    }
    return share >= atLeast;
  }

  private Pace pace(BenchTarget one) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(launcher(), "bench", "--run", name(one)));
    command.addAll(List.of("--warm-up", "" + warmUp, "--threads", "" + threads.count()));
    command.addAll(inputs);
    Process process = start(command);
    String[] line = firstLine(process).split(" ", -1);
    if (process.waitFor() != ExitCode.OK || line.length != 4) {
      throw new IOException(name(one) + " failed");
    }
    return new Pace(
        Integer.parseInt(line[0]),
        Double.parseDouble(line[1]),
        Double.parseDouble(line[2]),
        Integer.parseInt(line[3]));
  }

  /** From starting the launcher to the first row, in seconds; the header is no row. */
  private String firstRow(BenchTarget one) throws IOException, InterruptedException {
    if (article == null || one == BenchTarget.FLOOR) {
      return "-";
    }
    String attributor = one == BenchTarget.CORENLP ? "corenlp" : "learned";
    long start = System.nanoTime();
    Process process =
        start(List.of(launcher(), "--quiet", "--attributor", attributor, article.toString()));
    try (BufferedReader rows = process.inputReader(StandardCharsets.UTF_8)) {
      rows.readLine();
      boolean row = rows.readLine() != null;
      double seconds = (System.nanoTime() - start) / 1e9;
      rows.transferTo(Writer.nullWriter());
      if (process.waitFor() != ExitCode.OK || !row) {
        throw new IOException(name(one) + " gives no row for " + article);
      }
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      return line == null ? "" : line;
    }
  }

  private static String launcher() throws IOException {
    Path launcher = Path.of(System.getProperty("whosaid.home", ""), LAUNCHER);
    if (!Files.isExecutable(launcher)) {
      throw new IOException("bench has to be started by the launcher, ./whosaid");
    }
    return launcher.toAbsolutePath().toString();
  }

  private static String name(BenchTarget one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
