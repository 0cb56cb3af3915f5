package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes what teaches shells to complete command lines; the build does. */
public final class Completions {

  private Completions() {}

  /**
   * Writes a file a shell into the folder {@code args[0]}, under the name that the shell expects.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Messages messages = new Messages(OutputStream.nullOutputStream());
    CommandLine whosaid =
        Main.commandLine(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            messages,
            new Shutdown(messages));
    String name = whosaid.getCommandName();
    Files.writeString(folder.resolve(name + ".bash"), AutoComplete.bash(name, whosaid));
    Files.writeString(folder.resolve("_" + name), ZshCompletion.of(whosaid.getCommandSpec()));
    Files.writeString(folder.resolve(name + ".fish"), FishCompletion.of(whosaid.getCommandSpec()));
  }
}
