package org.whosaid.io.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
 * @param stored opens it as it is stored, packed or not
 */
public record Origin(String source, Opening bytes, Opening stored) {

  /** Opens a stream of bytes. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** Returns the origin that a file is. */
  public static Origin of(Path path) {
    return of(path.toString(), () -> Files.newInputStream(path));
  }

  /** Returns the origin that a file is, wherever it lies; {@code stored} opens it as it is. */
  public static Origin of(String name, Opening stored) {
    Opening bytes = InputFormat.isPacked(name) ? () -> unpacked(stored.open()) : stored;
    return new Origin(name, bytes, stored);
  }

  /** Returns the origin that a stream is, which can be opened again as long as little was read. */
  public static Origin of(String source, InputStream stream) {
    BufferedInputStream buffered = new BufferedInputStream(stream, ContentSniffer.HEAD);
    Opening bytes = () -> buffered;
    return new Origin(source, bytes, bytes);
  }

  /** Returns this origin, of which nothing is unpacked. */
  public Origin packed() {
    return new Origin(source, stored, stored);
  }

  /**
   * Returns the first bytes, at most {@code most}; of a stream, those that are there already, a
   * line at least. It is empty where nothing can be read; who reads the origin meets why.
   */
  public byte[] head(int most) {
    try {
      InputStream stream = bytes.open();
      if (stream instanceof BufferedInputStream shared) {
        shared.mark(most + 1);
        byte[] head = lines(shared, most);
        shared.reset();
        return head;
      }
      try (stream) {
        return stream.readNBytes(most);
      }
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static byte[] lines(InputStream stream, int most) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean line = false;
    while (head.size() < most && !(line && stream.available() == 0)) {
      int b = stream.read();
      if (b < 0) {
        break;
      }
      head.write(b);
      line |= b == '\n';
    }
    return head.toByteArray();
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
  public InputStream open() throws UnreadableException {
    try {
      InputStream opened = bytes.open();
      return opened instanceof BufferedInputStream ? opened : new BufferedInputStream(opened);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Returns all its bytes.
   *
   * @throws UnreadableException when there are too many, or none can be had
   */
  public byte[] read(ReadingOptions options) throws UnreadableException {
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

  public UnreadableException unreadable(IOException e) {
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
