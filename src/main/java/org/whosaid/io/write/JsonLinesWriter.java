package org.whosaid.io.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;

/** Writes records as JSON Lines: numbers as numbers, what is absent as null. */
final class JsonLinesWriter implements RecordWriter {

  private final List<String> labels;
  private final JsonGenerator json;

  JsonLinesWriter(List<String> labels, OutputStream out) throws IOException {
    this.labels = List.copyOf(labels);
    this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < labels.size(); i++) {
      json.writeFieldName(labels.get(i));
      write(values.get(i));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void complete() throws IOException {
    flush();
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
