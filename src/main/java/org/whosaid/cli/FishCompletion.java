package org.whosaid.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes completions for fish. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec spec) {
    FishCompletion completion = new FishCompletion(spec.name());
    completion.add(new CompletableCommand(spec));
    return completion.script.toString();
  }

  private void add(CompletableCommand root) {
    List<CompletableCommand> commands = root.commands();
    String names = commands.stream().map(CompletableCommand::name).collect(Collectors.joining(" "));
    String first = "not __fish_seen_subcommand_from " + names;
    for (CompletableCommand command : commands) {
      line(first).append(" -a ").append(command.name()).append(described(command.description()));
    }
    root.options().forEach(option -> add(first, option));
    for (CompletableCommand command : commands) {
      String after = "__fish_seen_subcommand_from " + command.name();
      command.options().forEach(option -> add(after, option));
    }
    script.append('\n');
  }

  private StringBuilder line(String condition) {
    script.append(script.length() == 0 ? "" : "\n");
    return script.append("complete -c ").append(program).append(" -n ").append(quoted(condition));
  }

  private void add(String condition, OptionSpec option) {
    StringBuilder line = line(condition);
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    List<String> values = CompletableCommand.values(option);
    if (!values.isEmpty()) {
      line.append(" -x -a ").append(quoted(String.join(" ", values)));
    } else if (CompletableCommand.takesValue(option)) {
      line.append(" -r");
    }
    line.append(described(CompletableCommand.description(option)));
  }

  private static String described(String description) {
    return " -d " + quoted(description);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
