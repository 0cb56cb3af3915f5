package org.whosaid.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Documents as Spark sends them: read, or with the reason why they could not be. */
final class Documents {

  private static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType);

  /** What rows carry along is an array of names, each before its value. */
  static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("kept", STRINGS)
          .add("failure", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("notices", STRINGS);

  private Documents() {}

  static Row row(Document document) {
    List<String> kept = new ArrayList<>();
    document.kept().forEach((name, value) -> kept.addAll(List.of(name, value)));
    return row(document.source(), document.text(), seq(kept), null, null, seq(document.notices()));
  }

  static Row failed(String source, Failure failure, String reason) {
    return row(source, null, seq(List.of()), failure.name(), reason, seq(List.of()));
  }

  /** Returns what carries lines that are of no document alone. */
  static Row notices(List<String> lines) {
    return row(null, null, seq(List.of()), null, null, seq(lines));
  }

  /** Spark hands a row on as it is where two functions follow each other. */
  private static Seq<String> seq(List<String> values) {
    return CollectionConverters.asScala(values);
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
    List<String> told = row.getList(2);
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < told.size(); i += 2) {
      kept.put(told.get(i), told.get(i + 1));
    }
    return input(new Document(source, row.getString(1), kept, row.getList(5)));
  }

  static Input input(Document document) {
    return new Input() {
      @Override
      public String source() {
        return document.source();
      }

      @Override
      public Document read() {
        return document;
      }
    };
  }
}
