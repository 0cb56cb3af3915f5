package org.whosaid.io.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file in UTF-8, and knows where each ends; a line without an end is none. */
public final class LineReader implements Closeable {

  private final InputStream in;
  private long position;

  public LineReader(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file));
  }

  /** Returns the next line, or null where no other ends. */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        position += line.size() + 1L;
        return line.toString(StandardCharsets.UTF_8);
      }
      line.write(b);
    }
    return null;
  }

  /** Returns where the last line ended, in bytes. */
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
