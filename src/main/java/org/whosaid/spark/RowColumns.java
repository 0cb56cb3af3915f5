package org.whosaid.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;

/**
 * The columns of rows in Spark: those of the command, numbers as numbers, lists as arrays, and the
 * fields that documents bring along.
 *
 * @param kept names of those fields
 */
record RowColumns(ArrayList<String> kept) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final StructType SPAN =
      new StructType().add("begin", DataTypes.IntegerType).add("end", DataTypes.IntegerType);

  private static final StructType OTHER =
      new StructType()
          .add("speaker", DataTypes.StringType)
          .add("probability", DataTypes.DoubleType);

  /** Returns the columns of rows whose documents bring these fields along. */
  static RowColumns with(List<String> kept) {
    return new RowColumns(
        new ArrayList<>(kept.stream().filter(k -> Column.labelled(k).isEmpty()).toList()));
  }

  /** Returns all columns but those of clusters, which only all rows together have. */
  static List<Column> columns() {
    return Arrays.stream(Column.values()).filter(c -> !Column.ofCluster().contains(c)).toList();
  }

  StructType schema() {
    StructType schema = new StructType();
    for (Column column : columns()) {
      schema = schema.add(column.label(), type(column));
    }
    for (String name : kept) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }

  /** Returns the columns of rows that are joined with others. */
  StructType joined() {
    StructType schema = schema();
    for (Column column : Column.ofCluster()) {
      schema = schema.add(column.label(), type(column));
    }
    return schema;
  }

  private static DataType type(Column column) {
    return switch (column) {
      case CONFIDENCE -> DataTypes.DoubleType;
      case VARIANTS,
          PAPERS,
          PARAGRAPH,
          BEGIN,
          END,
          MENTION_BEGIN,
          MENTION_END,
          CUE_BEGIN,
          CUE_END ->
          DataTypes.IntegerType;
      case SEGMENTS, CONTENT -> DataTypes.createArrayType(SPAN);
      case ALTERNATIVES -> DataTypes.createArrayType(OTHER);
      default -> DataTypes.StringType;
    };
  }

  Row row(org.whosaid.model.Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Column column : columns()) {
      values.add(value(column.value(row)));
    }
    kept.forEach(name -> values.add(row.kept().get(name)));
    return RowFactory.create(values.toArray());
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (!(value instanceof List<?> parts)) {
      return value;
    }
    List<Row> rows = new ArrayList<>();
    for (Object part : parts) {
      rows.add(
          part instanceof RunnerUp other
              ? RowFactory.create(other.speaker(), other.probability())
              : RowFactory.create(((Span) part).begin(), ((Span) part).end()));
    }
    return rows.toArray(Row[]::new);
  }

  /** Returns the values of a row as the writers of the command take them. */
  static List<@Nullable Object> values(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean list = row.schema().apply(i).dataType() instanceof ArrayType;
      values.add(list && !row.isNullAt(i) ? parts(row.getList(i)) : row.get(i));
    }
    return values;
  }

  private static List<Object> parts(List<Row> rows) {
    List<Object> parts = new ArrayList<>();
    for (Row part : rows) {
      parts.add(
          part.schema().equals(OTHER)
              ? new RunnerUp(part.getString(0), part.getDouble(1))
              : new Span(part.getInt(0), part.getInt(1)));
    }
    return parts;
  }
}
