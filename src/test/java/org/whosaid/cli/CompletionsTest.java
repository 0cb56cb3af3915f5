package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CompletionsTest {

  private enum Colour {
    RED,
    BLUE
  }

  private static CommandSpec tool() {
    CommandSpec cut = CommandSpec.create().name("cut");
    cut.usageMessage().header("Cuts it.");
    cut.addOption(
        OptionSpec.builder("--colour")
            .type(Colour.class)
            .paramLabel("NAME")
            .description("Its colour: red, say; or another.")
            .build());
    CommandSpec hidden = CommandSpec.create().name("secret");
    hidden.usageMessage().hidden(true);
    CommandSpec tool = CommandSpec.create().name("tool");
    tool.addOption(
        OptionSpec.builder("-o", "--output")
            .type(Path.class)
            .paramLabel("FILE")
            .description("Write to the user's [FILE]. It is whole at the end.")
            .build());
    tool.addOption(OptionSpec.builder("--quiet").description("Say nothing.").build());
    tool.addOption(OptionSpec.builder("--deep").hidden(true).build());
    tool.addSubcommand("cut", cut);
    tool.addSubcommand("secret", hidden);
    return tool;
  }

  @Test
  void fishLearnsCommandsOptionsAndValues() {
    assertEquals(
        List.of(
            "complete -c tool -n 'not __fish_seen_subcommand_from cut' -a cut -d 'Cuts it.'",
            "complete -c tool -n 'not __fish_seen_subcommand_from cut' -s o -l output -r"
                + " -d 'Write to the user\\'s [FILE]'",
            "complete -c tool -n 'not __fish_seen_subcommand_from cut' -l quiet -d 'Say nothing'",
            "complete -c tool -n '__fish_seen_subcommand_from cut' -l colour -x -a 'red blue'"
                + " -d 'Its colour'"),
        FishCompletion.of(tool()).lines().toList());
  }

  @Test
  void zshLearnsThemToo() {
    assertEquals(
        """
        #compdef tool

        _tool() {
          local -a commands
          commands=(
            'cut:Cuts it.'
          )
          case ${words[2]} in
          cut)
            _arguments \\
              --colour'[Its colour]:name:(red blue)' \\
              '*:file:_files'
            ;;
          *)
            (( CURRENT == 2 )) && _describe -t commands command commands
            _arguments \\
              '(-o --output)'{-o,--output}'[Write to the user'\\''s \\[FILE\\]]:file:_files' \\
              --quiet'[Say nothing]' \\
              '*:file:_files'
            ;;
          esac
        }

        _tool "$@"
        """,
        ZshCompletion.of(tool()));
  }
}
