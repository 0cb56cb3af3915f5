package org.whosaid.io.write;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records of named values, one after the other, to an output that it does not own. */
public interface RecordWriter {

  /**
   * Writes one record.
   *
   * @param values strings, numbers, lists of spans, or null where there is none; as many as labels
   */
  void write(List<@Nullable Object> values) throws IOException;

  /** Hands on what was written, where that is of use. */
  void flush() throws IOException;

  /** Writes what ends the output; nothing is written after that. */
  void complete() throws IOException;
}
