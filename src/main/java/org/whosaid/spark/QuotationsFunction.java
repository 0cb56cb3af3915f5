package org.whosaid.spark;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Document;

/**
 * The rows of a text, for SQL and for Python: {@code spark.udf.registerJavaFunction("whosaid",
 * "org.whosaid.spark.QuotationsFunction", ...)}. The source of its rows is empty; one that fails
 * has none.
 */
public final class QuotationsFunction implements UDF1<String, Row @Nullable []> {

  private static final long serialVersionUID = 1L;

  private final MapPartitionsFunction<Row, Row> extraction;

  /** Creates the function with the options of a user who sets none. */
  public QuotationsFunction() {
    this(Options.DEFAULT);
  }

  QuotationsFunction(Options options) {
    this.extraction = new DocumentExtraction(options, RowColumns.with(List.of()), 1);
  }

  @Override
  public Row @Nullable [] call(@Nullable String text) throws Exception {
    return text == null
        ? null
        : (Row[])
            extraction
                .call(List.of(Documents.row(new Document("", text))).iterator())
                .next()
                .get(1);
  }
}
