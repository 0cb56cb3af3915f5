package org.whosaid.io.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/** Where the rows of a batch go: to a stream, or into a file. */
public interface RowOutput extends Closeable {

  /**
   * How rows are laid out.
   *
   * @param format the form of the output
   * @param columns what is in it, in order
   * @param kept names of the columns that documents bring along, after the others
   * @param style how a table is dressed
   */
  record Layout(RowFormat format, List<Column> columns, List<String> kept, RowFormat.Style style) {
    public Layout {
      columns = List.copyOf(columns);
      kept = List.copyOf(kept);
    }

    List<String> labels() {
      return Stream.concat(columns.stream().map(Column::label), kept.stream()).toList();
    }

    /** Returns what a row has under each label, in their order. */
    List<@Nullable Object> values(Row row) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Column column : columns) {
        values.add(column.value(row));
      }
      for (String name : kept) {
        values.add(row.kept().get(name));
      }
      return values;
    }

    Layout as(RowFormat other) {
      return new Layout(other, columns, kept, style);
    }

    Layout withoutHeader() {
      RowFormat.Style bare = new RowFormat.Style(false, style.forSpreadsheet(), style.screen());
      return new Layout(format, columns, kept, bare);
    }
  }

  /**
   * Writes the rows of one document, and hands them on at once.
   *
   * @param completed what is remembered of it
   * @param document the document itself, if it could be read
   */
  void write(Completed completed, Optional<Document> document, List<Row> rows) throws IOException;

  /** Ends the output well: what was written is there for others to see. */
  void complete() throws IOException;

  /** Returns the documents whose rows an earlier run has written, in their order. */
  default Iterator<Completed> finished() {
    return Collections.emptyIterator();
  }

  /** Returns whether an earlier run has written everything already. */
  default boolean isComplete() {
    return false;
  }

  /** Returns whether a later run could go on where this one ends. */
  default boolean isResumable() {
    return false;
  }
}
