package org.whosaid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.write.Fingerprint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What decides which rows a run gives, apart from its inputs: a run is resumed under the same. */
final class RunIdentity {

  /** What may differ between a run and the one that resumes it. */
  private static final Set<String> NOT_DECIDING =
      Set.of(
          "--output",
          "--resume",
          "--threads",
          "--progress",
          "--quiet",
          "--errors",
          "--fail-fast",
          "--files-from",
          "--null",
          "--help",
          "--version");

  private RunIdentity() {}

  /** Returns the program, the options of {@code command} that decide, and what is in a list. */
  static Map<String, String> of(CommandSpec command, Optional<Path> speakers) throws IOException {
    Map<String, String> deciding = new TreeMap<>();
    deciding.put("the program", new Version().getVersion()[0]);
    for (OptionSpec option : command.options()) {
      if (!NOT_DECIDING.contains(option.longestName())) {
        deciding.put(option.longestName(), shown(option.getValue()));
      }
    }
    if (speakers.isPresent()) {
      deciding.put("the content of --speakers", Fingerprint.of(speakers.get()));
    }
    return deciding;
  }

  private static String shown(@Nullable Object value) {
    String shown =
        value instanceof List<?> names
            ? names.stream().map(String::valueOf).collect(Collectors.joining(","))
            : Objects.toString(value, "");
    return shown.isEmpty() ? "not set" : shown;
  }
}
