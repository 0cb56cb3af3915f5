package org.whosaid.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file that appears whole or not at all; where none is asked for, to a stream. */
final class WholeFile {

  private WholeFile() {}

  /** Writes to a stream that somebody else closes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes {@code content} to the file {@code target}, or to {@code standardOutput}. */
  static void write(@Nullable Path target, OutputStream standardOutput, Content content)
      throws IOException {
    if (target == null) {
      buffered(standardOutput, content);
      return;
    }
    Path whole = target.resolveSibling(target.getFileName() + ".new");
    try (OutputStream stream = Files.newOutputStream(whole)) {
      buffered(stream, content);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(whole);
      throw e;
    }
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void buffered(OutputStream stream, Content content) throws IOException {
    OutputStream buffered = new BufferedOutputStream(stream);
    content.writeTo(buffered);
    buffered.flush();
  }

  /** Returns what messages call the output. */
  static String name(@Nullable Path target) {
    return target == null ? "standard output" : target.toString();
  }
}
