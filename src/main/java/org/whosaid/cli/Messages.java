package org.whosaid.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard error, a line a message, and on a terminal one more line that shows how far work is.
 *
 * <p>Names and texts that others chose show up in messages; what would move a terminal's cursor,
 * recolour it or turn its text around is shown as {@code \\u001b} instead.
 */
final class Messages extends PrintStream {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private String shown = "";

  Messages(OutputStream err) {
    super(err, true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void println(@Nullable String line) {
    String before = shown;
    hide();
    super.println(escaped(String.valueOf(line)));
    show(before);
  }

  /** Shows {@code line} below all messages, in the place of the one shown before. */
  synchronized void show(String line) {
    hide();
    print(line);
    flush();
    shown = line;
  }

  /** Takes the line below all messages away. */
  synchronized void hide() {
    if (!shown.isEmpty()) {
      print(CLEAR_LINE);
      flush();
      shown = "";
    }
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
      if (Character.isISOControl(c) || turns) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
