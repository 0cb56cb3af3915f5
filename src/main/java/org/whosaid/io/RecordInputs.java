package org.whosaid.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a file of records, read one by one as they are asked for.
 *
 * <p>A record that is no document fails alone; a file that breaks off fails after its last record.
 */
final class RecordInputs implements Iterator<Input> {

  /** A file of records that is open. */
  interface Records {

    /** Returns the next document, or null after the last. */
    @Nullable Input next() throws IOException, UnreadableException;

    /** Closes the file. */
    void close() throws IOException;
  }

  /** Opens a file of records. */
  @FunctionalInterface
  interface Opening {
    Records open() throws IOException, UnreadableException;
  }

  private final Origin origin;
  private final Opening opening;
  private @Nullable Records records;
  private @Nullable Input next;
  private boolean ended;

  RecordInputs(Origin origin, Opening opening) {
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
      Records open = records == null ? opening.open() : records;
      records = open;
      Input input = open.next();
      if (input == null) {
        ended = true;
        open.close();
      }
      return input;
    } catch (UnreadableException e) {
      return failure(e);
    } catch (IOException e) {
      return failure(origin.unreadable(e));
    }
  }

  private Input failure(UnreadableException e) {
    ended = true;
    try {
      if (records != null) {
        records.close();
      }
    } catch (IOException suppressed) {
      e.addSuppressed(suppressed);
    }
    return new FailedInput(origin.source(), e.kind(), e.reason());
  }
}
