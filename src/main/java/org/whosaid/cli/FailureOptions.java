package org.whosaid.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;
import org.whosaid.model.Extraction;
import picocli.CommandLine.Option;

/** What is to become of documents that fail. */
final class FailureOptions {

  private static final List<String> LABELS = List.of("source", "kind", "reason");

  @Option(names = "--fail-fast", description = "Stop at the first document that fails.")
  private boolean failFast;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write the documents that failed to FILE, as CSV: source, kind, reason.")
  private @Nullable Path errors;

  boolean failFast() {
    return failFast;
  }

  /** Returns the name of the file of failures in messages. */
  String name() {
    return errors == null ? "" : errors.toString();
  }

  /** Opens the file of failures, if one is asked for. */
  Log open() throws IOException {
    Path file = errors;
    return new Log(file == null ? null : Files.newOutputStream(file));
  }

  /** The file of failures, or nothing. */
  static final class Log implements Closeable {

    private final @Nullable OutputStream out;
    private final @Nullable RecordWriter records;

    private Log(@Nullable OutputStream file) throws IOException {
      this.out = file == null ? null : new BufferedOutputStream(file);
      this.records =
          out == null ? null : RecordWriters.of(RowFormat.CSV, LABELS, RowFormat.Style.PLAIN, out);
    }

    void write(Extraction.Failed failed) throws IOException {
      if (records != null) {
        records.write(List.of(failed.source(), failed.kind().label(), failed.reason()));
        records.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
