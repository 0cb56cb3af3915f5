package org.whosaid.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.whosaid.cli.Main;

/** Runs the program inside the test's own process. */
public final class Program {

  private Program() {}

  /**
   * What a run leaves behind.
   *
   * @param exitCode what the process would end with
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  public record Result(int exitCode, String out, String err) {}

  /** Runs a command line with nothing on standard input. */
  public static Result run(String... args) {
    return runOn(new byte[0], args);
  }

  /** Runs a command line with {@code input} on standard input. */
  public static Result runOn(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(new ByteArrayInputStream(input), out, err, args);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
