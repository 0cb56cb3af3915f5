package org.whosaid.cli;

import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.whosaid.io.source.UnreadableException;
import picocli.CommandLine.ExitCode;

/** Tells a user why the file that a command is about cannot be read. */
final class InputProblem {

  private InputProblem() {}

  /** Prints what is wrong with {@code file} and returns the exit code. */
  static int report(Path file, Exception e, PrintStream messages) {
    messages.println(file + ": " + reason(e));
    return ExitCode.SOFTWARE;
  }

  private static String reason(Exception e) {
    if (e instanceof UnreadableException unreadable) {
      return unreadable.reason();
    }
    return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
  }
}
