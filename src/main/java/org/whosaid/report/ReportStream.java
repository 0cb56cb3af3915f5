package org.whosaid.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.whosaid.io.write.DocumentLines;
import org.whosaid.io.write.RowOutput;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** A report that goes to a stream, as one page however many documents there are. */
public final class ReportStream implements RowOutput {

  private final OutputStream out;
  private final ReportPage page;
  private final Closeable owned;

  /**
   * Begins a report on {@code stream}, which is flushed but not closed.
   *
   * @param owned is closed at the end
   */
  public ReportStream(OutputStream stream, Closeable owned) throws IOException {
    this.owned = owned;
    this.out = new BufferedOutputStream(stream);
    this.page = new ReportPage(out, "Who said what", "");
  }

  @Override
  public void write(Completed completed, Optional<Document> document, List<Row> rows)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    new DocumentLines(line).write(document, rows);
    if (line.size() > 0) {
      page.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
    }
  }

  @Override
  public void complete() throws IOException {
    page.close();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    owned.close();
  }
}
