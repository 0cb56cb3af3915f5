package org.whosaid.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a process: streams in, exit code out. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    // Buffered, as reading all of a plain one asks a pipe for its length, which fails.
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Messages messages = new Messages(new FileOutputStream(FileDescriptor.err));
    Shutdown ending = new Shutdown(messages);
    ending.listen();
    int exitCode = commandLine(in, out, messages, ending).execute(args);
    System.exit(ending.exitCode(exitCode));
  }

  /** Runs one command line and returns its exit code; never ends the JVM, so tests can call it. */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    Messages messages = new Messages(err);
    return commandLine(in, out, messages, new Shutdown(messages)).execute(args);
  }

  /** Returns all commands, ready to be executed. */
  static CommandLine commandLine(
      InputStream in, OutputStream out, Messages messages, Shutdown ending) {
    CommandLine commandLine = new CommandLine(new ExtractCommand(in, out, messages, ending));
    CommandLine evaluate = new CommandLine(new EvaluateCommand(out, messages));
    evaluate.getCommandSpec().usageMessage().footerHeading("%nMeasures:%n");
    evaluate.getCommandSpec().usageMessage().footer(EvaluationTable.definitions());
    commandLine.addSubcommand(evaluate);
    commandLine.addSubcommand(new SpeakersCommand(out, messages));
    commandLine.addSubcommand(new ReportCommand(out, messages));
    commandLine.addSubcommand(new IndexCommand(in, messages));
    commandLine.addSubcommand(new VerifyCommand(in, out, messages));
    commandLine.addSubcommand(new ClusterCommand(out, messages));
    commandLine.addSubcommand(new HelpCommand());
    commandLine.addSubcommand(new GenerateCompletion());
    commandLine.addSubcommand(new BenchCommand(out, messages));
    commandLine.addSubcommand(new WindowsCommand(out, messages));
    commandLine.addSubcommand(new ChoicesCommand(out, messages));
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    commandLine.registerConverter(int.class, text -> Math.toIntExact(wholeNumber(text)));
    commandLine.registerConverter(long.class, Main::wholeNumber);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setAllowSubcommandsAsOptionParameters(true);
    commandLine.setParameterExceptionHandler((e, arguments) -> usage(e, messages));
    return commandLine;
  }

  private static long wholeNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number");
    }
  }

  private static int usage(ParameterException e, PrintStream messages) {
    messages.println("whosaid: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
    messages.println("Try 'whosaid --help'.");
    return ExitCode.USAGE;
  }
}
