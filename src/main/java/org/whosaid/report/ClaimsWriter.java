package org.whosaid.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;

/**
 * Writes what became of claims as a page: each beside the words that it stands in or comes near.
 */
public final class ClaimsWriter implements RecordWriter {

  private final List<String> labels;
  private final ReportPage page;

  /** Begins a page on {@code out}, which it does not own, of records whose values have labels. */
  public ClaimsWriter(List<String> labels, OutputStream out) throws IOException {
    this.labels = List.copyOf(labels);
    this.page = new ReportPage(ReportPage.Kind.CLAIMS, out, "Did they say it?", "");
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    RecordWriter json = RecordWriters.of(RowFormat.JSONL, labels, RowFormat.Style.PLAIN, line);
    json.write(values);
    json.complete();
    page.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
  }

  @Override
  public void flush() {
    // A page is whole at its end or not at all.
  }

  @Override
  public void complete() throws IOException {
    page.close();
  }
}
