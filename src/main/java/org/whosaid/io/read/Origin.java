package org.whosaid.io.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.whosaid.model.Failure;

/**
 * Where the bytes of documents come from: a file, unpacked if its name ends in {@code .gz}, or
 * standard input.
 *
 * @param source its name in rows and messages
 * @param bytes opens it
 */
record Origin(String source, Opening bytes) {

  /** Opens a stream of bytes. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  static Origin of(Path path) {
    Opening bytes =
        InputFormat.isPacked(path.toString())
            ? () -> unpacked(Files.newInputStream(path))
            : () -> Files.newInputStream(path);
    return new Origin(path.toString(), bytes);
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GzipStream(packed);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** Returns its bytes as a stream that the caller closes. */
  InputStream open() throws UnreadableException {
    try {
      return new BufferedInputStream(bytes.open());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Returns all its bytes.
   *
   * @throws UnreadableException when there are too many, or none can be had
   */
  byte[] read(ReadingOptions options) throws UnreadableException {
    try (InputStream stream = bytes.open()) {
      byte[] read = stream.readNBytes((int) options.maxBytes() + 1);
      options.check(read.length);
      return read;
    } catch (IOException e) {
      throw unreadable(e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableException(Failure.TOO_LARGE, "is too large for the memory there is");
    }
  }

  UnreadableException unreadable(IOException e) {
    if (e instanceof EOFException) {
      return new UnreadableException(Failure.DAMAGED, "is a gzip file that ends too early");
    }
    if (e instanceof ZipException) {
      return new UnreadableException(Failure.DAMAGED, "is no sound gzip file: " + e.getMessage());
    }
    Path path = Path.of(source);
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return new UnreadableException(Failure.MISSING, "is a link to nothing");
    }
    if (e instanceof NoSuchFileException) {
      String suggestion =
          NearestFile.nearest(path).map(near -> "; did you mean " + near + "?").orElse("");
      return new UnreadableException(Failure.MISSING, "no such file or folder" + suggestion);
    }
    if (e instanceof AccessDeniedException) {
      return new UnreadableException(Failure.FORBIDDEN, "permission denied");
    }
    return new UnreadableException(Failure.DAMAGED, "cannot be read: " + e.getMessage());
  }
}
