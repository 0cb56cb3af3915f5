package org.whosaid.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual, a page a command, in AsciiDoc; the build makes manual pages of that. */
public final class ManPage {

  private ManPage() {}

  /** Writes the manual into the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    InputStream in = InputStream.nullInputStream();
    Messages messages = new Messages(OutputStream.nullOutputStream());
    CommandLine whosaid =
        Main.commandLine(in, OutputStream.nullOutputStream(), messages, new Shutdown(messages));
    List<CommandSpec> pages = new ArrayList<>(List.of(whosaid.getCommandSpec()));
    for (CommandLine command : whosaid.getSubcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        pages.add(command.getCommandSpec());
      }
    }
    boolean[] quiet = {};
    int result =
        ManPageGenerator.generateManPage(
            new File(args[0]), null, quiet, true, pages.toArray(CommandSpec[]::new));
    if (result != 0) {
      throw new IOException("the manual could not be written to " + args[0]);
    }
  }
}
