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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.whosaid.batch.OrderedWorkers;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldFormat;
import org.whosaid.extract.UnavailableException;
import org.whosaid.io.write.JsonLines;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that writes what training needs to know of a gold set, as JSON Lines. */
abstract class TrainingCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", description = "The gold set.")
  private Path path = Path.of("");

  @Option(
      names = "--gold",
      paramLabel = "FORMAT",
      required = true,
      description = "polnear or news, as for evaluate.")
  private GoldFormat format = GoldFormat.NEWS;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  private final OutputStream out;
  private final PrintStream messages;

  TrainingCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  /** Returns the lines that come before those of the documents. */
  abstract List<?> head();

  /** Returns what gives the lines of a document; used by several threads. */
  abstract Function<GoldDocument, List<?>> reader();

  @Override
  public Integer call() {
    try {
      Gold gold = format.read(path);
      gold.problems().forEach(messages::println);
      write(gold);
      return gold.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (UnavailableException e) {
      messages.println("whosaid: " + e.getMessage());
      return ExitCode.SOFTWARE;
    } catch (NoSuchFileException e) {
      messages.println(path + ": no such file or folder");
      return ExitCode.SOFTWARE;
    } catch (IOException e) {
      messages.println(path + ": " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private void write(Gold gold) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonLines lines = new JsonLines(writer);
    for (Object line : head()) {
      lines.write(line);
    }
    Function<GoldDocument, List<?>> reader = reader();
    new OrderedWorkers(threads.count())
        .<GoldDocument, List<?>>run(
            gold.documents().iterator(),
            reader,
            found -> {
              for (Object line : found) {
                lines.write(line);
              }
            });
    writer.flush();
  }
}
