package org.whosaid.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many documents a command works on at a time. */
final class ThreadsOption {

  @Option(
      names = {"-j", "--threads"},
      paramLabel = "N",
      description = "Documents to work on at a time; by default one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create(); // picocli sets it

  /** Returns the number of threads, at least one, or tells the user that it has to be. */
  int count() {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads must be at least 1, not " + threads);
    }
    return threads;
  }
}
