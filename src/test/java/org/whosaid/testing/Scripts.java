package org.whosaid.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;

/** Programs of which a test makes its own {@code PATH}. */
public final class Scripts {

  /** What GNU coreutils have, as far as the launcher of a release calls it. */
  private static final List<String> COREUTILS =
      List.of(
          "cat",
          "cksum",
          "cut",
          "dirname",
          "ls",
          "mkdir",
          "mv",
          "nice",
          "readlink",
          "rm",
          "stty",
          "uname");

  /** What launchers ask of the virtual machine, however it is started. */
  public static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:-DontCompileHugeMethods",
          "-XX:Tier4MinInvocationThreshold=200000",
          "-XX:Tier4InvocationThreshold=200000",
          "-XX:Tier4CompileThreshold=400000",
          "-XX:Tier4BackEdgeThreshold=2000000",
          "--enable-native-access=ALL-UNNAMED");

  private Scripts() {}

  /** Makes a folder of what GNU coreutils have, and nothing else. */
  public static void allowCoreutils(Path bin) throws IOException {
    for (String tool : COREUTILS) {
      allow(bin.resolve(tool));
    }
  }

  /** Writes a script for the shell that can be run. */
  public static void write(Path script, String text) throws IOException {
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Writes a script that runs this machine's program of the same name. */
  public static void allow(Path script) throws IOException {
    write(script, "exec " + which(script.getFileName().toString()) + " \"$@\"");
  }

  /** Returns where this machine has a program. */
  public static Path which(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
