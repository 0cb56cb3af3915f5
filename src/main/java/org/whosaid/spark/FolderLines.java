package org.whosaid.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as lines, each with the values that make its folder.
 *
 * @param lines writes them
 * @param folders names of the columns with those values
 */
record FolderLines(RowLines lines, ArrayList<String> folders)
    implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static StructType schema(List<String> folders) {
    StructType schema = new StructType().add("line", DataTypes.StringType);
    for (String name : folders) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws IOException {
    ArrayList<Row> last = new ArrayList<>();
    Iterator<String> written =
        lines.call(
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return rows.hasNext();
              }

              @Override
              public Row next() {
                last.clear();
                last.add(rows.next());
                return last.get(0);
              }
            });
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return written.hasNext();
      }

      @Override
      public Row next() {
        String line = written.next();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(line);
        for (String name : folders) {
          Object value = last.get(0).getAs(name);
          values.add(value == null ? null : value.toString());
        }
        return RowFactory.create(values.toArray());
      }
    };
  }
}
