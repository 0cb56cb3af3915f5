package org.whosaid.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.whosaid.io.write.DocumentLines;
import org.whosaid.io.write.RowsWriter;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Writes a report as one page, however many documents there are. */
public final class ReportWriter implements RowsWriter {

  private final ReportPage page;

  /** Begins a page on {@code out}, which it does not own. */
  public ReportWriter(OutputStream out) throws IOException {
    this.page = new ReportPage(ReportPage.Kind.DOCUMENTS, out, "Who said what", "");
  }

  @Override
  public void write(Optional<Document> document, List<Row> rows) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    new DocumentLines(line).write(document, rows);
    if (line.size() > 0) {
      page.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
    }
  }

  @Override
  public void complete() throws IOException {
    page.close();
  }
}
