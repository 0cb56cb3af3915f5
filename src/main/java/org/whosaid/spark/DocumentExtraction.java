package org.whosaid.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.whosaid.batch.Batch;
import org.whosaid.io.source.Input;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;

/**
 * Extracts the quotations of documents, a result each, in the time that a document has; one that
 * fails is a result like another.
 *
 * @param options how
 * @param columns of the rows
 * @param threads documents at a time, as many as a task has processors
 */
record DocumentExtraction(Options options, RowColumns columns, int threads)
    implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** So many documents are worked on before their results are handed on. */
  private static final int TOGETHER = 64;

  /** What becomes of a document: its rows, or why there are none or not all. */
  static StructType schema(RowColumns columns) {
    return new StructType()
        .add("source", DataTypes.StringType)
        .add("rows", DataTypes.createArrayType(columns.schema()))
        .add("words", DataTypes.IntegerType)
        .add("kind", DataTypes.StringType)
        .add("reason", DataTypes.StringType)
        .add("fault", DataTypes.BooleanType)
        .add("notices", DataTypes.createArrayType(DataTypes.StringType));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    Batch batch = new Batch(ExecutorExtractors.of(options), threads, options.patience());
    ArrayDeque<Row> results = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (results.isEmpty() && documents.hasNext()) {
          extract(take(documents, results), batch, results);
        }
        return !results.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return results.remove();
      }
    };
  }

  /** Returns the next documents; lines that are of no document are results already. */
  private static List<Input> take(Iterator<Row> documents, ArrayDeque<Row> results) {
    List<Input> inputs = new ArrayList<>();
    while (inputs.size() < TOGETHER && documents.hasNext()) {
      Row document = documents.next();
      if (document.isNullAt(0)) {
        results.add(result("", new Row[0], 0, Optional.empty(), document.getList(5)));
      } else {
        inputs.add(Documents.input(document));
      }
    }
    return inputs;
  }

  private void extract(List<Input> inputs, Batch batch, ArrayDeque<Row> results) {
    try {
      batch.run(inputs.iterator(), result -> results.add(result(result)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row result(Batch.Result result) {
    return result(
        result.completed().source(),
        result.rows().stream().map(columns::row).toArray(Row[]::new),
        result.words(),
        result.completed().failure(),
        result.notices());
  }

  private static Row result(
      String source,
      Row[] rows,
      int words,
      Optional<Extraction.Failed> failure,
      List<String> notices) {
    return RowFactory.create(
        source,
        rows,
        words,
        failure.map(Extraction.Failed::kind).map(Failure::label).orElse(null),
        failure.map(Extraction.Failed::reason).orElse(null),
        failure.map(Extraction.Failed::kind).map(Failure::isFault).orElse(false),
        notices.toArray(String[]::new));
  }
}
