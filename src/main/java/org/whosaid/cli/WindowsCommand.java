package org.whosaid.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.train.LabelledIndirectWindow;
import org.whosaid.train.LabelledWindow;
import org.whosaid.train.MarkAugmentation;
import org.whosaid.train.WindowReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what the encoder is trained on: its windows over a gold set, with the answers. */
@Command(
    name = "windows",
    header = "Writes the learned attributor's training windows over a gold set.",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WindowsCommand extends TrainingCommand {

  @Option(names = "--answers", description = "With what the trained network answers.")
  private boolean answers;

  @Option(
      names = "--more-marks",
      paramLabel = "SEED",
      description = "With marks round words that the gold set attributes without.")
  private @Nullable Long seed;

  @Option(
      names = "--indirect",
      description = "Those in which attributions are looked for, marked or not.")
  private boolean indirect;

  WindowsCommand(OutputStream out, PrintStream messages) {
    super(out, messages);
  }

  @Override
  List<?> head() {
    return indirect ? List.of() : List.of(LabelledWindow.sizes());
  }

  @Override
  Function<GoldDocument, List<?>> reader() {
    WindowReader reader = answers ? WindowReader.answered() : WindowReader.unanswered();
    if (indirect) {
      return document ->
          reader.indirect(document.document()).stream()
              .map(window -> LabelledIndirectWindow.of(document, window))
              .toList();
    }
    Long marks = seed;
    return marks == null
        ? document -> windows(reader, document)
        : document -> windows(reader, MarkAugmentation.in(document, marks));
  }

  private static List<?> windows(WindowReader reader, GoldDocument document) {
    return reader.windows(document.document()).stream()
        .map(window -> LabelledWindow.of(document, window))
        .toList();
  }
}
