package org.whosaid.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.ExitCode;

/** Why rows could not be written, in words that follow {@code path: }. */
final class OutputProblem {

  /** The reader has gone; nothing to tell anybody. */
  private static final String CLOSED_PIPE = "closed pipe";

  private OutputProblem() {}

  /**
   * Tells why {@code output} could not be written, and returns the exit code; a reader that has
   * seen enough, {@code head} say, is no failure.
   */
  static int report(String output, IOException e, PrintStream messages) {
    String reason = of(e);
    if (reason.equals(CLOSED_PIPE)) {
      return ExitCode.OK;
    }
    messages.println(output + ": " + reason);
    return ExitCode.SOFTWARE;
  }

  private static String of(IOException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    if (message.contains("Broken pipe") || message.contains("pipe is being closed")) {
      return CLOSED_PIPE;
    }
    if (e instanceof NoSuchFileException) {
      return "no such folder to write in";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : message;
    return "cannot be written: " + (reason == null ? message : reason);
  }
}
