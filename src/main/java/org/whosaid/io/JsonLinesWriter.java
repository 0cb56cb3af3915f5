package org.whosaid.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Row;
import org.whosaid.model.Span;

/** Writes rows as JSON Lines: numbers as numbers, what is absent as null. */
final class JsonLinesWriter implements RowWriter {

  private final List<Column> columns;
  private final Writer out;
  private final JsonGenerator json;

  JsonLinesWriter(List<Column> columns, Writer out) throws IOException {
    this.columns = columns;
    this.out = out;
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void write(List<Row> rows) throws IOException {
    for (Row row : rows) {
      json.writeStartObject();
      for (Column column : columns) {
        json.writeFieldName(column.label());
        write(column.value(row));
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.flush();
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof List<?> spans) {
      json.writeStartArray();
      for (Object span : spans) {
        write((Span) span);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  private void write(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.begin());
    json.writeNumber(span.end());
    json.writeEndArray();
  }
}
