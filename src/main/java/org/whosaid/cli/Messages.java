package org.whosaid.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard error, a line a message.
 *
 * <p>Names and texts that others chose show up in messages; what would move a terminal's cursor,
 * recolour it or turn its text around is shown as {@code \\u001b} instead.
 */
final class Messages extends PrintStream {

  Messages(OutputStream err) {
    super(err, true, StandardCharsets.UTF_8);
  }

  @Override
  public void println(@Nullable String line) {
    super.println(escaped(String.valueOf(line)));
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
