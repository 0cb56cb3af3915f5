package org.whosaid.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.whosaid.io.table.RowFormat;

/**
 * A folder that a job writes, with a file a partition; whole when it holds {@code _SUCCESS}.
 *
 * @param place where it lies, as Hadoop finds it
 * @param mode what becomes of one that is there
 */
record OutputFolder(String place, Mode mode) {

  /** In what form rows are written. */
  enum Format {
    JSONL(RowFormat.JSONL),
    CSV(RowFormat.CSV),
    /** With the columns of JSON Lines. */
    PARQUET(RowFormat.JSONL);

    private final RowFormat ofCommand;

    Format(RowFormat ofCommand) {
      this.ofCommand = ofCommand;
    }

    /** Returns the format of the command that has these lines, or at least these columns. */
    RowFormat ofCommand() {
      return ofCommand;
    }
  }

  /** What becomes of an output that is there. */
  enum Mode {
    ERROR(SaveMode.ErrorIfExists),
    OVERWRITE(SaveMode.Overwrite),
    APPEND(SaveMode.Append);

    private final SaveMode asSparkSays;

    Mode(SaveMode asSparkSays) {
      this.asSparkSays = asSparkSays;
    }
  }

  /**
   * Writes rows, in the order of documents and places.
   *
   * @param labels the columns
   * @param folders those of them that make folders of their own
   */
  void write(Dataset<Row> rows, Format format, List<String> labels, List<String> folders) {
    Column[] picked = labels.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
    Dataset<Row> sorted = rows.sortWithinPartitions("source", "begin").select(picked);
    String[] named = folders.toArray(String[]::new);
    if (format == Format.PARQUET) {
      sorted.write().mode(mode.asSparkSays).partitionBy(named).parquet(place);
      return;
    }
    RowLines lines = new RowLines(format.ofCommand(), new ArrayList<>(labels));
    if (folders.isEmpty()) {
      writeLines(sorted, lines);
      return;
    }
    sorted
        .mapPartitions(
            new FolderLines(lines, new ArrayList<>(folders)),
            Encoders.row(FolderLines.schema(folders)))
        .write()
        .mode(mode.asSparkSays)
        .partitionBy(named)
        .text(place);
  }

  /** Writes documents that failed, as one CSV. */
  void writeFailures(Dataset<Row> failures) {
    List<String> labels = Arrays.asList(failures.columns());
    writeLines(
        failures.coalesce(1).sortWithinPartitions("source"),
        new RowLines(RowFormat.CSV, new ArrayList<>(labels)));
  }

  private void writeLines(Dataset<Row> sorted, RowLines lines) {
    sorted.mapPartitions(lines, Encoders.STRING()).write().mode(mode.asSparkSays).text(place);
  }
}
