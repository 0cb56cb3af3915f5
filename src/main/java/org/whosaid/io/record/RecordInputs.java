package org.whosaid.io.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.Origin;
import org.whosaid.io.source.UnreadableException;

/**
 * The documents of a file of records, read one by one as they are asked for.
 *
 * <p>A record that is no document fails alone; a file that breaks off fails after its last record.
 */
public final class RecordInputs implements Iterator<Input> {

  /** The records of a file that is open. */
  public interface Records {

    /** Returns the next document, or null after the last. */
    @Nullable Input next() throws IOException, UnreadableException;
  }

  /** Begins to read records. */
  @FunctionalInterface
  public interface Opening {
    Records read(InputStream bytes) throws IOException, UnreadableException;
  }

  private final Origin origin;
  private final Opening opening;
  private @Nullable InputStream bytes;
  private @Nullable Records records;
  private @Nullable Input next;
  private boolean ended;

  /** Creates the documents of {@code origin}, which {@code opening} begins to read. */
  public RecordInputs(Origin origin, Opening opening) {
    this.origin = origin;
    this.opening = opening;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input current = Objects.requireNonNull(next);
    next = null;
    return current;
  }

  private @Nullable Input advance() {
    try {
      Input input = records().next();
      if (input == null) {
        end();
      }
      return input;
    } catch (UnreadableException e) {
      return failure(e);
    } catch (IOException e) {
      return failure(origin.unreadable(e));
    }
  }

  private Records records() throws IOException, UnreadableException {
    Records begun = records;
    if (begun == null) {
      InputStream opened = origin.open();
      bytes = opened;
      begun = opening.read(opened);
      records = begun;
    }
    return begun;
  }

  private void end() throws IOException {
    ended = true;
    if (bytes != null) {
      bytes.close();
    }
  }

  private Input failure(UnreadableException e) {
    try {
      end();
    } catch (IOException suppressed) {
      e.addSuppressed(suppressed);
    }
    return new FailedInput(origin.source(), e.kind(), e.reason());
  }
}
