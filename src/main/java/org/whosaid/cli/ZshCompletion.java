package org.whosaid.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes completions for zsh. */
final class ZshCompletion {

  private ZshCompletion() {}

  static String of(CommandSpec spec) {
    CompletableCommand root = new CompletableCommand(spec);
    String name = root.name();
    StringBuilder script = new StringBuilder("#compdef " + name + "\n\n");
    script.append("_").append(name).append("() {\n");
    script.append("  local -a commands\n  commands=(\n");
    for (CompletableCommand command : root.commands()) {
      script.append("    ").append(quoted(command.name() + ":" + command.description()));
      script.append('\n');
    }
    script.append("  )\n  case ${words[2]} in\n");
    for (CompletableCommand command : root.commands()) {
      script.append("  ").append(command.name()).append(")\n    _arguments \\\n");
      script.append(arguments(command)).append("    ;;\n");
    }
    script.append("  *)\n    (( CURRENT == 2 )) && _describe -t commands command commands\n");
    script.append("    _arguments \\\n").append(arguments(root)).append("    ;;\n");
    script.append("  esac\n}\n\n_").append(name).append(" \"$@\"\n");
    return script.toString();
  }

  private static String arguments(CompletableCommand command) {
    return command.options().stream().map(ZshCompletion::argument).collect(Collectors.joining())
        + "      '*:file:_files'\n";
  }

  private static String argument(OptionSpec option) {
    List<String> names = Arrays.asList(option.names());
    String all = String.join(" ", names);
    String rest =
        "["
            + CompletableCommand.description(option).replaceAll("([\\[\\]:])", "\\\\$1")
            + "]"
            + value(option);
    String spelt = names.size() == 1 ? names.get(0) : "{" + String.join(",", names) + "}";
    String excluded = names.size() == 1 ? "" : quoted("(" + all + ")");
    return "      " + excluded + spelt + quoted(rest) + " \\\n";
  }

  private static String value(OptionSpec option) {
    List<String> values = CompletableCommand.values(option);
    if (!CompletableCommand.takesValue(option)) {
      return "";
    }
    String action = values.isEmpty() ? "_files" : "(" + String.join(" ", values) + ")";
    return ":" + option.paramLabel().toLowerCase(Locale.ROOT) + ":" + action;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
