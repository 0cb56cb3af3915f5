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
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.evaluate.Gold;
import org.whosaid.evaluate.Gold.GoldDocument;
import org.whosaid.evaluate.GoldFormat;
import org.whosaid.evaluate.LabelledWindow;
import org.whosaid.io.JsonLines;
import org.whosaid.pipeline.OrderedWorkers;
import org.whosaid.pipeline.UnavailableException;
import org.whosaid.pipeline.WindowReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the encoder is trained on: its windows over a gold set, with the answers. */
@Command(
    name = "windows",
    header = "Writes the learned attributor's training windows over a gold set.",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WindowsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", description = "The gold set.")
  private Path path = Path.of("");

  @Option(
      names = "--gold",
      paramLabel = "FORMAT",
      required = true,
      description = "polnear or news, as for evaluate.")
  private GoldFormat format = GoldFormat.NEWS;

  @Option(names = "--answers", description = "With what the trained network answers.")
  private boolean answers;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  private final OutputStream out;
  private final PrintStream messages;

  WindowsCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

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
    WindowReader reader = answers ? WindowReader.answered() : WindowReader.unanswered();
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonLines lines = new JsonLines(writer);
    lines.write(LabelledWindow.sizes());
    Iterator<GoldDocument> documents = gold.documents().iterator();
    new OrderedWorkers(threads.count())
        .<GoldDocument, List<LabelledWindow>>run(
            documents,
            document ->
                reader.windows(document.document()).stream()
                    .map(window -> LabelledWindow.of(document, window))
                    .toList(),
            windows -> {
              for (LabelledWindow window : windows) {
                lines.write(window);
              }
            });
    writer.flush();
  }
}
