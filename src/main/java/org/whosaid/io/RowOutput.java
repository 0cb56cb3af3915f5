package org.whosaid.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.whosaid.model.Row;

/**
 * Where rows go: a stream, or a file that appears whole or not at all.
 *
 * <p>A file is written beside its target, under the target's name with {@code .part} added, and
 * moved into place when it is complete. A target that is no ordinary file, {@code /dev/full} say,
 * is written as it is.
 */
public final class RowOutput implements Closeable {

  /** Completes what was written. */
  @FunctionalInterface
  private interface Completion {
    void run() throws IOException;
  }

  private final OutputStream out;
  private final RowWriter rows;
  private final Completion completion;
  private final Completion clearing;

  private RowOutput(OutputStream stream, Layout layout, Completion completion, Completion clearing)
      throws IOException {
    this.out = new BufferedOutputStream(stream);
    this.rows = new RowWriter(layout, out);
    this.completion = completion;
    this.clearing = clearing;
  }

  /**
   * How rows are laid out.
   *
   * @param format the form of the output
   * @param columns what is in it, in order
   * @param kept names of the columns that documents bring along, after the others
   * @param style how a table is dressed
   */
  public record Layout(
      RowFormat format, List<Column> columns, List<String> kept, RowFormat.Style style) {
    public Layout {
      columns = List.copyOf(columns);
      kept = List.copyOf(kept);
    }

    List<String> labels() {
      return Stream.concat(columns.stream().map(Column::label), kept.stream()).toList();
    }

    Layout withoutHeader() {
      RowFormat.Style bare = new RowFormat.Style(false, style.forSpreadsheet());
      return new Layout(format, columns, kept, bare);
    }
  }

  /** Returns an output to {@code stream}, which is flushed but not closed. */
  public static RowOutput to(OutputStream stream, Layout layout) throws IOException {
    return new RowOutput(stream, layout, stream::flush, () -> {});
  }

  /** Returns an output to the file {@code target}, which appears on {@link #complete}. */
  public static RowOutput to(Path target, Layout layout) throws IOException {
    if (isSpecial(target)) {
      OutputStream stream = Files.newOutputStream(target);
      return new RowOutput(stream, layout, stream::close, stream::close);
    }
    return beside(target, layout, InputStream.nullInputStream());
  }

  /**
   * Returns an output that adds to the file {@code target}, as a whole, on {@link #complete}; where
   * the file holds something, no header is written.
   */
  public static RowOutput addingTo(Path target, Layout layout) throws IOException {
    if (!Files.exists(target) || isSpecial(target) || Files.size(target) == 0) {
      return to(target, layout);
    }
    checkHeader(target, layout);
    try (InputStream before = new BufferedInputStream(Files.newInputStream(target))) {
      return beside(target, layout.withoutHeader(), before);
    }
  }

  private static void checkHeader(Path target, Layout layout) throws IOException {
    if (layout.style().header() && layout.format() != RowFormat.JSONL) {
      List<String> there = RecordReader.header(target, layout.format());
      if (!there.equals(layout.labels())) {
        throw new IOException("its columns are " + String.join(", ", there));
      }
    }
  }

  private static boolean isSpecial(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static RowOutput beside(Path target, Layout layout, InputStream before)
      throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    OutputStream stream = Files.newOutputStream(part);
    before.transferTo(stream);
    Completion move =
        () -> {
          stream.close();
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        };
    Completion delete =
        () -> {
          stream.close();
          Files.deleteIfExists(part);
        };
    return new RowOutput(stream, layout, move, delete);
  }

  /** Writes the rows of one document. */
  public void write(List<Row> batch) throws IOException {
    rows.write(batch);
    out.flush();
  }

  /** Ends the output well: what was written is there for others to see. */
  public void complete() throws IOException {
    rows.complete();
    out.flush();
    completion.run();
  }

  /** Ends the output; what was not completed leaves no file behind. */
  @Override
  public void close() throws IOException {
    clearing.run();
  }
}
