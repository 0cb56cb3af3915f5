package org.whosaid.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.whosaid.model.Row;

/** Writes rows, one line each, to an output that it does not own. */
public interface RowWriter extends Closeable {

  /** Writes the rows of one document and hands them on at once. */
  void write(List<Row> rows) throws IOException;

  /** Writes what is left; the output itself stays open. */
  @Override
  void close() throws IOException;
}
