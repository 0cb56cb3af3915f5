package org.whosaid.io;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records of named values, one a line, to an output that it does not own. */
public interface RecordWriter {

  /**
   * Writes one record.
   *
   * @param values strings, numbers, lists of spans, or null where there is none; as many as labels
   */
  void write(List<@Nullable Object> values) throws IOException;

  /** Hands on what was written. */
  void flush() throws IOException;
}
