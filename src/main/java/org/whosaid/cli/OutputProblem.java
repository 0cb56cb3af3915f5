package org.whosaid.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why rows could not be written, in words that follow {@code path: }. */
final class OutputProblem {

  /** The reader has gone; nothing to tell anybody. */
  static final String CLOSED_PIPE = "closed pipe";

  private OutputProblem() {}

  static String of(IOException e) {
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
