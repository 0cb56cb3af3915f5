package org.whosaid.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/** Documents as Spark sends them: read, or with the reason why they could not be. */
final class Documents {

  static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("kept", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType))
          .add("failure", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("notices", DataTypes.createArrayType(DataTypes.StringType));

  private Documents() {}

  static Row row(Document document) {
    return row(document.source(), document.text(), document.kept(), null, null, document.notices());
  }

  static Row failed(String source, Failure failure, String reason) {
    return row(source, null, Map.of(), failure.name(), reason, List.of());
  }

  /** Returns what carries lines that are of no document alone. */
  static Row notices(List<String> lines) {
    return row(null, null, Map.of(), null, null, lines);
  }

  private static Row row(@Nullable Object... values) {
    return RowFactory.create(values);
  }

  /** Returns a document as an input that is read already. */
  static Input input(Row row) {
    String source = row.getString(0);
    if (!row.isNullAt(3)) {
      return new FailedInput(source, Failure.valueOf(row.getString(3)), row.getString(4));
    }
    Document document = new Document(source, row.getString(1), row.getJavaMap(2), row.getList(5));
    return new Input() {
      @Override
      public String source() {
        return source;
      }

      @Override
      public Document read() {
        return document;
      }
    };
  }
}
