package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.read.FileList;
import org.whosaid.options.DocumentOptions;
import picocli.CommandLine.Option;

/** Which documents a user wants to be read, and how. */
final class InputOptions extends DocumentOptions {

  static final String STANDARD_INPUT = "-";

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = "Read the inputs that FILE names too, one a line; - for standard input.")
  private @Nullable String list;

  @Option(
      names = {"-0", "--null"},
      description = "The names in that FILE end in NUL, as find -print0 writes them.")
  private boolean endedByNul;

  /** Returns the file that lists inputs, for messages; empty when there is none. */
  String list() {
    return list == null ? "" : list;
  }

  /** Returns {@code inputs} and what the list names; standard input if there is neither. */
  List<String> arguments(List<String> inputs, InputStream standardInput) throws IOException {
    List<String> arguments = new ArrayList<>(inputs);
    String file = list;
    if (file != null) {
      arguments.addAll(file.equals(STANDARD_INPUT) ? read(standardInput) : readFile(Path.of(file)));
    } else if (inputs.isEmpty()) {
      arguments.add(STANDARD_INPUT);
    }
    return arguments;
  }

  private List<String> readFile(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    }
  }

  private List<String> read(InputStream stream) throws IOException {
    return FileList.read(stream, endedByNul);
  }
}
