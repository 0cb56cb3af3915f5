package org.whosaid.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A shell for which {@code whosaid} is a command.
 *
 * @param home where the launcher lies
 * @param folder where commands run, and what they print is kept
 */
public record Shell(Path home, Path folder) {

  /** Returns what a command prints that ends with {@code exitCode}. */
  public String run(int exitCode, String command) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    shell.environment().merge("PATH", home.toString(), (path, home) -> home + ":" + path);
    shell.redirectOutput(folder.resolve("out").toFile());
    shell.redirectError(folder.resolve("err").toFile());
    Process process = shell.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertEquals(exitCode, process.exitValue(), Files.readString(folder.resolve("err")));
    return Files.readString(folder.resolve("out"));
  }
}
