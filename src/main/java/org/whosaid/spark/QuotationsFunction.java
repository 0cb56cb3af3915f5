package org.whosaid.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import org.whosaid.batch.Batch;
import org.whosaid.model.Document;

/**
 * The rows of a text, for SQL and for Python: {@code spark.udf.registerJavaFunction("whosaid",
 * "org.whosaid.spark.QuotationsFunction", ...)}. The source of its rows is empty; one that fails
 * has none.
 */
public final class QuotationsFunction implements UDF1<String, Row @Nullable []> {

  private static final long serialVersionUID = 1L;

  private final Options options;
  private final RowColumns columns = RowColumns.with(List.of());

  /** Creates the function with the options of a user who sets none. */
  public QuotationsFunction() {
    this(Options.DEFAULT);
  }

  QuotationsFunction(Options options) {
    this.options = options;
  }

  @Override
  public Row @Nullable [] call(@Nullable String text) throws IOException {
    if (text == null) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    new Batch(ExecutorExtractors.of(options), 1, options.patience())
        .run(
            List.of(Documents.input(new Document("", text))).iterator(),
            result -> result.rows().forEach(row -> rows.add(columns.row(row))));
    return rows.toArray(Row[]::new);
  }
}
