package org.whosaid.io.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Rows that go to a stream: standard output, or a target that is no ordinary file. */
public final class RowStream implements RowOutput {

  private final OutputStream out;
  private final RowsWriter rows;
  private final Closeable owned;

  /** Begins an output to {@code stream} of rows laid out so. */
  public RowStream(OutputStream stream, Layout layout, Closeable owned) throws IOException {
    this(stream, out -> new RowWriter(layout, out), owned);
  }

  /**
   * Begins an output to {@code stream}, which is flushed but not closed.
   *
   * @param opening begins what writes the rows
   * @param owned is closed at the end
   */
  public RowStream(OutputStream stream, RowsWriter.Opening opening, Closeable owned)
      throws IOException {
    this.out = new BufferedOutputStream(stream);
    this.rows = opening.on(out);
    this.owned = owned;
  }

  @Override
  public void write(Completed completed, Optional<Document> document, List<Row> batch)
      throws IOException {
    rows.write(document, batch);
    out.flush();
  }

  @Override
  public void complete() throws IOException {
    rows.complete();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    owned.close();
  }
}
