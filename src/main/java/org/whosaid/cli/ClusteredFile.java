package org.whosaid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RowFile;
import org.whosaid.io.write.RowOutput;
import org.whosaid.io.write.WaitingLines;

/**
 * Makes the output of a run whose rows are joined: those with the same quotation, wherever it
 * stands, are known when the last row is.
 *
 * @param output what makes the output of rows that are joined
 */
record ClusteredFile(RowFile.Made output) implements RowFile.Made {

  @Override
  public void make(Path lines, RowFile.Plan plan, Path whole) throws IOException {
    RowClusters clusters = new RowClusters();
    WaitingLines.read(lines, clusters::add);
    Path joined = whole.resolveSibling(whole.getFileName() + ".joined");
    try {
      WaitingLines.change(lines, joined, (row, document) -> clusters.fill(row));
      output.make(joined, plan, whole);
    } finally {
      Files.deleteIfExists(joined);
    }
  }

  /** Rows wait with all columns: what joins them need not be written. */
  @Override
  public RowOutput.Layout waiting(RowOutput.Layout layout) {
    EnumSet<Column> columns = EnumSet.allOf(Column.class);
    Column.ofCluster().forEach(columns::remove);
    List<String> kept =
        layout.kept().stream()
            .filter(name -> Column.labelled(name).filter(columns::contains).isEmpty())
            .toList();
    return new RowOutput.Layout(RowFormat.JSONL, List.copyOf(columns), kept, layout.style());
  }
}
