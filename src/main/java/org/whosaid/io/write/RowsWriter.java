package org.whosaid.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Writes the rows of one document after the other, to an output that it does not own. */
public interface RowsWriter {

  /** Begins to write to an output. */
  @FunctionalInterface
  interface Opening {
    RowsWriter on(OutputStream out) throws IOException;
  }

  /**
   * Writes the rows of one document and hands them on at once.
   *
   * @param document what they are from, if it could be read
   */
  void write(Optional<Document> document, List<Row> rows) throws IOException;

  /** Writes what ends the output. */
  void complete() throws IOException;
}
