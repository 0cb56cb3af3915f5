package org.whosaid.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.RowFormat;

/** What the launcher tells of the terminal that somebody sits at. */
final class Terminal {

  /** How wide the terminal is where standard error goes, if it goes to one. */
  private static final String MESSAGES = "whosaid.terminal";

  /** The same of standard output. */
  private static final String ROWS = "whosaid.terminal.rows";

  /** Whether standard input comes from one. */
  private static final String INPUT = "whosaid.terminal.input";

  private static final int USUAL_WIDTH = 80;

  private Terminal() {}

  static boolean showsMessages() {
    return System.getProperty(MESSAGES) != null;
  }

  static boolean showsRows() {
    return System.getProperty(ROWS) != null;
  }

  /** Returns whether somebody would have to type what is read from standard input. */
  static boolean isInput() {
    return Boolean.getBoolean(INPUT);
  }

  /** Returns how wide the terminal is where messages go. */
  static int width() {
    return Integer.getInteger(MESSAGES, USUAL_WIDTH);
  }

  /** Returns what shows rows that go to {@code file}, or to standard output. */
  static RowFormat.Screen screen(@Nullable Path file) {
    boolean shown = file == null && showsRows();
    return shown
        ? new RowFormat.Screen(
            Integer.getInteger(ROWS, USUAL_WIDTH), System.getenv("NO_COLOR") == null)
        : RowFormat.Screen.USUAL;
  }
}
