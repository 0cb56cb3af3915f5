package org.whosaid.io.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.LineReader;
import org.whosaid.model.Completed;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;

/**
 * What a run has done so far, in a file beside its output, so that a later run can go on.
 *
 * <p>JSON Lines: a head that says what decides the rows; a line for each document that is done, in
 * order, with where its rows end in the output; a last line when there is no more to do. A line is
 * written after the rows that it speaks of; one that is cut short does not count.
 */
final class Journal implements Closeable {

  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  private static final String COMPLETE = "{\"complete\":true}";

  private final Path path;
  private final FileChannel file;
  private State state = new State(null, 0, 0, false);

  private Journal(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * What a run works with.
   *
   * @param settings what decides the rows: options and their values
   * @param before fingerprint of what the output held before, or null
   * @param begin where its rows begin in the output, in bytes
   */
  record Head(Map<String, String> settings, @Nullable String before, long begin) {
    Head {
      Objects.requireNonNull(settings, "settings");
    }
  }

  /**
   * How far a run has come.
   *
   * @param head what it works with, or null when it has not begun
   * @param documents how many documents are done
   * @param end where their rows end in the output, in bytes
   * @param complete whether there is no more to do
   */
  record State(@Nullable Head head, int documents, long end, boolean complete) {}

  /** A line that says that a document is done. */
  private record Line(
      String source,
      String fingerprint,
      int rows,
      long end,
      @Nullable Failure failure,
      @Nullable String reason) {

    Line {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }

    static Line of(Completed document, long end) {
      Optional<Extraction.Failed> failure = document.failure();
      return new Line(
          document.source(),
          document.fingerprint(),
          document.rows(),
          end,
          failure.map(Extraction.Failed::kind).orElse(null),
          failure.map(Extraction.Failed::reason).orElse(null));
    }

    Completed document() {
      Optional<Extraction.Failed> failed =
          Optional.ofNullable(failure)
              .map(kind -> new Extraction.Failed(source, kind, String.valueOf(reason)));
      return new Completed(source, fingerprint, rows, failed);
    }
  }

  /**
   * Opens the journal at {@code path}, new or not, for this run alone.
   *
   * @throws IOException when another run has it open, or it cannot be opened
   */
  static Journal open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Journal journal = new Journal(path, file);
    if (!journal.isOurs()) {
      file.close();
      throw new IOException("another run is writing it");
    }
    return journal;
  }

  private boolean isOurs() throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  State state() {
    return state;
  }

  /** Begins anew. */
  void begin(Head head) throws IOException {
    file.truncate(0);
    append(JSON.writeValueAsString(head));
    state = new State(head, 0, head.begin(), false);
  }

  /** Adds a document whose rows end at {@code end} in the output. */
  void add(Completed document, long end) throws IOException {
    append(JSON.writeValueAsString(Line.of(document, end)));
    state = new State(state.head(), state.documents() + 1, end, false);
  }

  /** Says that there is no more to do. */
  void complete() throws IOException {
    append(COMPLETE);
    state = new State(state.head(), state.documents(), state.end(), true);
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /**
   * Finds out how far an earlier run has come, and forgets what is cut short, or speaks of rows
   * beyond the {@code length} of the output.
   */
  void recover(long length) throws IOException {
    try (LineReader lines = new LineReader(path)) {
      String first = lines.next();
      if (first == null) {
        return;
      }
      Head head = parse(first, Head.class);
      if (head.begin() > length) {
        return;
      }
      state = new State(head, 0, head.begin(), false);
      long sound = lines.position();
      for (String text = lines.next(); text != null; text = lines.next()) {
        if (text.equals(COMPLETE)) {
          state = new State(head, state.documents(), state.end(), true);
        } else {
          Line line = parse(text, Line.class);
          if (line.end() > length) {
            break;
          }
          state = new State(head, state.documents() + 1, line.end(), false);
        }
        sound = lines.position();
      }
      file.truncate(sound);
      file.position(sound);
    }
  }

  private <T> T parse(String line, Class<T> type) throws CannotResumeException {
    try {
      T parsed = JSON.readValue(line, type);
      if (parsed != null) {
        return parsed;
      }
    } catch (JsonProcessingException e) {
      // Told below, as for a line that holds nothing but null.
    }
    throw new CannotResumeException(path + " is no journal; delete it to begin anew");
  }

  /** Returns the documents that are done by now, in their order. */
  Iterator<Completed> documents() {
    int count = state.documents();
    return new Iterator<>() {
      private @Nullable LineReader lines;
      private int given;

      @Override
      public boolean hasNext() {
        return given < count;
      }

      @Override
      public Completed next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        given++;
        try {
          LineReader open = lines == null ? opened() : lines;
          lines = open;
          Completed document = parse(String.valueOf(open.next()), Line.class).document();
          if (given == count) {
            open.close();
          }
          return document;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      private LineReader opened() throws IOException {
        LineReader reader = new LineReader(path);
        reader.next(); // the head
        return reader;
      }
    };
  }

  /** Forgets everything. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
