package org.whosaid.io.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;

/** Writes records as JSON Lines: numbers as numbers, what is absent as null. */
final class JsonLinesWriter implements RecordWriter {

  private final List<String> labels;
  private final JsonGenerator json;

  JsonLinesWriter(List<String> labels, OutputStream out) throws IOException {
    this(labels, generator(out));
  }

  JsonLinesWriter(List<String> labels, JsonGenerator json) {
    this.labels = List.copyOf(labels);
    this.json = json;
  }

  /** Returns what writes one JSON text after the other, without white space of its own. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out, JsonEncoding.UTF8)
        .setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void write(List<@Nullable Object> values) throws IOException {
    writeObject(values);
    json.writeRaw('\n');
  }

  /** Writes one record, without an end of line. */
  void writeObject(List<@Nullable Object> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < labels.size(); i++) {
      json.writeFieldName(labels.get(i));
      write(values.get(i));
    }
    json.writeEndObject();
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
    } else if (value instanceof List<?> parts) {
      json.writeStartArray();
      for (Object part : parts) {
        writePart(part);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  private void writePart(Object part) throws IOException {
    if (part instanceof RunnerUp other) {
      json.writeStartObject();
      json.writeStringField("speaker", other.speaker());
      json.writeNumberField("probability", other.probability());
      json.writeEndObject();
    } else {
      write((Span) part);
    }
  }

  private void write(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.begin());
    json.writeNumber(span.end());
    json.writeEndArray();
  }
}
