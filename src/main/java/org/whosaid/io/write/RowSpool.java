package org.whosaid.io.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Rows that go to a stream all at once, when the last is known; until then they wait on disk. */
public final class RowSpool implements RowOutput {

  private final OutputStream out;
  private final Path folder;
  private final Path target;
  private final RowOutput rows;
  private final Closeable owned;

  /**
   * Begins an output.
   *
   * @param out is flushed but not closed
   * @param made what makes the output of rows that waited
   * @param owned is closed at the end
   */
  public RowSpool(OutputStream out, Layout layout, RowFile.Made made, Closeable owned)
      throws IOException {
    this.out = out;
    this.owned = owned;
    this.folder = Files.createTempDirectory("whosaid");
    this.target = folder.resolve("rows");
    this.rows = RowFile.begin(new RowFile.Plan(target, layout, false, Map.of(), Optional.of(made)));
  }

  @Override
  public void write(Completed completed, Optional<Document> document, List<Row> batch)
      throws IOException {
    rows.write(completed, document, batch);
  }

  @Override
  public void complete() throws IOException {
    rows.complete();
    Files.copy(target, out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    rows.close();
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    owned.close();
  }
}
