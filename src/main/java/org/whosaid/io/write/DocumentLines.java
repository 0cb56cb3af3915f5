package org.whosaid.io.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/**
 * Writes documents with their texts and rows as JSON Lines, an object a document: {@code source},
 * {@code text}, what the document says of itself ({@code title}, {@code date}, …) and {@code rows}.
 *
 * <p>A document that could not be read leaves no line, and an empty text none of its own.
 */
public final class DocumentLines implements RowsWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonGenerator json;
  private final Map<List<Column>, JsonLinesWriter> rows = new HashMap<>();

  /** Creates a writer to {@code out}, which it does not own. */
  public DocumentLines(OutputStream out) throws IOException {
    this.json = JsonLinesWriter.generator(out);
  }

  /** Returns a line without its text, but with the address of the {@code page} that has it. */
  public static String onPage(String line, String page) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(line);
    document.remove("text");
    return document.put("page", page).toString();
  }

  /** Returns a text as JSON has it. */
  public static String quoted(String text) throws IOException {
    return JSON.writeValueAsString(text);
  }

  @Override
  public void write(Optional<Document> document, List<Row> batch) throws IOException {
    if (document.isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("source", document.get().source());
    for (Map.Entry<String, String> told : document.get().kept().entrySet()) {
      if (Column.labelled(told.getKey()).filter(Column::isOfDocument).isPresent()) {
        json.writeStringField(told.getKey(), told.getValue());
      }
    }
    if (!document.get().text().isEmpty()) {
      json.writeStringField("text", document.get().text());
    }
    json.writeArrayFieldStart("rows");
    for (Row row : batch) {
      write(row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void write(Row row) throws IOException {
    List<Column> columns = columns(row);
    List<@Nullable Object> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(column.value(row));
    }
    rows.computeIfAbsent(
            columns, c -> new JsonLinesWriter(c.stream().map(Column::label).toList(), json))
        .writeObject(values);
  }

  /** Returns what there is to tell of a row: more of one that is joined with others. */
  private static List<Column> columns(Row row) {
    List<Column> columns = new ArrayList<>(Column.all());
    if (row.reported().isPresent()) {
      columns.addAll(Column.ofReported());
    }
    if (row.kept().containsKey(Column.QUOTE_ID.label())) {
      columns.addAll(Column.ofCluster());
    }
    return columns;
  }

  @Override
  public void complete() throws IOException {
    json.flush();
  }
}
