package org.whosaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell may complete of a command. */
record CompletableCommand(CommandSpec spec) {

  String name() {
    return spec.name();
  }

  /** Returns what it does, in a line. */
  String description() {
    String header = String.join(" ", spec.usageMessage().header());
    return header.isEmpty() ? String.join(" ", spec.usageMessage().description()) : header;
  }

  /** Returns the commands under it that people see. */
  List<CompletableCommand> commands() {
    List<CompletableCommand> commands = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command : spec.subcommands().entrySet()) {
      CommandSpec below = command.getValue().getCommandSpec();
      if (!below.usageMessage().hidden()) {
        commands.add(new CompletableCommand(below));
      }
    }
    return commands;
  }

  /** Returns the options that people see. */
  List<OptionSpec> options() {
    return spec.options().stream().filter(option -> !option.hidden()).toList();
  }

  /** Returns the first sentence of an option's description. */
  static String description(OptionSpec option) {
    String all = String.join(" ", option.description());
    return all.split("(?<=[.;:])\\s", 2)[0].replaceAll("[.;:]$", "").replace("%%", "%");
  }

  /** Returns the words that an option takes, as far as they are known. */
  static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
    }
    return values;
  }

  /** Returns whether an option takes a value. */
  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }
}
