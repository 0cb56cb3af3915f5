package org.whosaid.io.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whosaid.model.Completed;
import org.whosaid.model.Row;

/** Rows that go to a stream: standard output, or a target that is no ordinary file. */
public final class RowStream implements RowOutput {

  private final OutputStream out;
  private final RowWriter rows;
  private final Closeable owned;

  private RowStream(OutputStream stream, Layout layout, Closeable owned) throws IOException {
    this.out = new BufferedOutputStream(stream);
    this.rows = new RowWriter(layout, out);
    this.owned = owned;
  }

  /** Returns an output to {@code stream}, which is flushed but not closed. */
  public static RowOutput to(OutputStream stream, Layout layout) throws IOException {
    return new RowStream(stream, layout, () -> {});
  }

  /** Returns an output to {@code target} as it is, {@code /dev/full} say. */
  public static RowOutput to(Path target, Layout layout) throws IOException {
    OutputStream stream = Files.newOutputStream(target);
    return new RowStream(stream, layout, stream);
  }

  @Override
  public void write(Completed document, List<Row> batch) throws IOException {
    rows.write(batch);
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
