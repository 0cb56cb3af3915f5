package org.whosaid.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.train.ChoiceReader;
import org.whosaid.train.LabelledChoices;
import picocli.CommandLine.Command;

/** Writes what the weights of antecedents are fitted to: the choices in a gold set. */
@Command(
    name = "choices",
    header = "Writes the choices among antecedents in a gold set, with the answers.",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ChoicesCommand extends TrainingCommand {

  ChoicesCommand(OutputStream out, PrintStream messages) {
    super(out, messages);
  }

  @Override
  List<?> head() {
    return List.of();
  }

  @Override
  Function<GoldDocument, List<?>> reader() {
    ChoiceReader reader = new ChoiceReader();
    return document ->
        reader.choices(document.document()).stream()
            .map(choices -> LabelledChoices.of(document, choices))
            .toList();
  }
}
