package org.whosaid.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Document;

/**
 * Quotations for programs that use Spark.
 *
 * <pre>{@code
 * Dataset<Row> articles = spark.read().parquet("articles");    // columns id and text
 * Dataset<Row> rows = Quotations.of(articles, Options.DEFAULT); // speaker, quote, source, ...
 * }</pre>
 */
public final class Quotations {

  private Quotations() {}

  /**
   * Returns the rows of documents, with the columns of the command.
   *
   * @param documents the text of each in the column {@link Options#withTextField}, its name in
   *     {@link Options#withIdField}, and what rows carry along in others
   * @throws IllegalArgumentException when a column is missing; the message says which
   */
  public static Dataset<Row> of(Dataset<Row> documents, Options options) {
    return rows(results(documents(documents, "", options), options));
  }

  /**
   * Returns those documents of which there are no rows, or not all: {@code source}, {@code kind},
   * {@code reason}. They are read for it; a program that wants both keeps ({@code persist}) what it
   * reads them from.
   *
   * @throws IllegalArgumentException when a column is missing; the message says which
   */
  public static Dataset<Row> failures(Dataset<Row> documents, Options options) {
    return failures(results(documents(documents, "", options), options));
  }

  /**
   * Makes the function {@code whosaid} of SQL: an array of rows for a text, null for null.
   *
   * <p>{@code spark.sql("SELECT id, explode(whosaid(text)) FROM articles")}
   */
  public static void register(SparkSession spark, Options options) {
    spark
        .udf()
        .register(
            "whosaid",
            new QuotationsFunction(options),
            DataTypes.createArrayType(RowColumns.with(List.of()).schema()));
  }

  /** Returns documents in our form, their names after {@code prefix}. */
  static Dataset<Row> documents(Dataset<Row> given, String prefix, Options options) {
    Set<String> columns = new HashSet<>(Arrays.asList(given.columns()));
    List<String> needed = new ArrayList<>(List.of(options.textField(), options.idField()));
    needed.addAll(options.kept());
    for (String name : needed) {
      if (!columns.contains(name)) {
        throw new IllegalArgumentException(
            "has no column \"" + name + "\"; there are " + String.join(", ", given.columns()));
      }
    }
    List<String> kept = options.kept();
    MapFunction<Row, Row> document =
        row -> {
          Map<String, String> told = new LinkedHashMap<>();
          for (String name : kept) {
            told.put(name, text(row.getAs(name)));
          }
          String source = prefix + text(row.getAs(options.idField()));
          return Documents.row(new Document(source, text(row.getAs(options.textField())), told));
        };
    return given.map(document, Encoders.row(Documents.SCHEMA));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Returns what becomes of documents that are in our form. */
  static Dataset<Row> results(Dataset<Row> documents, Options options) {
    int threads = Integer.parseInt(documents.sparkSession().conf().get("spark.task.cpus", "1"));
    RowColumns columns = RowColumns.with(options.kept());
    return documents.mapPartitions(
        new DocumentExtraction(options, columns, threads),
        Encoders.row(DocumentExtraction.schema(columns)));
  }

  static Dataset<Row> rows(Dataset<Row> results) {
    return results.select(explode(col("rows")).as("row")).select("row.*");
  }

  static Dataset<Row> failures(Dataset<Row> results) {
    return results.where(col("kind").isNotNull()).select("source", "kind", "reason");
  }
}
