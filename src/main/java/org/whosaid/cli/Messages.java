package org.whosaid.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard error, a line a message, and on a terminal one more line that shows how far work is.
 *
 * <p>Names and texts that others chose show up in messages; what would move a terminal's cursor,
 * recolour it or turn its text around is shown as {@code \\u001b} instead, whichever method or
 * writer a message comes by. {@link #println(String)} takes its argument for one line and shows
 * what would break it, too; elsewhere a line ends where a line feed is, and a tab stays a tab.
 */
final class Messages extends PrintStream {

  private final Lines lines;

  Messages(OutputStream err) {
    this(new Lines(err));
  }

  private Messages(Lines lines) {
    super(lines, true, StandardCharsets.UTF_8);
    this.lines = lines;
  }

  @Override
  public synchronized void println(@Nullable String line) {
    super.println(escaped(String.valueOf(line), ""));
  }

  /** Shows {@code line} below all messages, in the place of the one shown before. */
  synchronized void show(String line) {
    try {
      lines.show(line);
    } catch (IOException e) {
      setError();
    }
  }

  /** Takes the line below all messages away. */
  synchronized void hide() {
    show("");
  }

  /**
   * Returns {@code line} with what a terminal would obey shown, apart from what is {@code kept}.
   */
  private static String escaped(String line, String kept) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
      if ((Character.isISOControl(c) && kept.indexOf(c) < 0) || turns) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * Hands on whole lines, escaped, above the line that is shown; half a line waits for its end.
   * Used under the lock of the messages.
   */
  private static final class Lines extends OutputStream {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final OutputStream err;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String shown = "";

    Lines(OutputStream err) {
      this.err = err;
    }

    @Override
    public void write(int b) throws IOException {
      line.write(b);
      if (b == '\n') {
        end();
      }
    }

    private void end() throws IOException {
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      String ending = text.endsWith(System.lineSeparator()) ? System.lineSeparator() : "\n";
      int length = text.endsWith(ending) ? text.length() - ending.length() : text.length();
      String clear = shown.isEmpty() ? "" : CLEAR_LINE;
      put(clear + escaped(text.substring(0, length), "\t") + text.substring(length) + shown);
    }

    void show(String text) throws IOException {
      if (!shown.isEmpty() || !text.isEmpty()) {
        put((shown.isEmpty() ? "" : CLEAR_LINE) + text);
      }
      shown = text;
    }

    private void put(String text) throws IOException {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    }

    @Override
    public void close() throws IOException {
      if (line.size() > 0) {
        end();
      }
      err.close();
    }
  }
}
