package org.whosaid.io.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Extraction;
import org.whosaid.model.Row;

/**
 * Writes what became of each record as a line of JSON, and hands it on at once.
 *
 * <p>{@code {"source":"-#7","rows":[…],"error":null,"notices":[]}}: {@code rows} are the objects of
 * JSON Lines; {@code error} has a {@code kind} and a {@code reason} where the record could not be
 * read, or only its beginning.
 */
public final class ReplyWriter {

  private final RowOutput.Layout layout;
  private final JsonGenerator json;
  private final JsonLinesWriter rows;

  /** Creates a writer to an output that it does not own, of rows that are laid out so. */
  public ReplyWriter(RowOutput.Layout layout, OutputStream out) throws IOException {
    this.layout = layout;
    this.json = JsonLinesWriter.generator(out);
    this.rows = new JsonLinesWriter(layout.labels(), json);
  }

  /**
   * Writes one reply.
   *
   * @param notices what is to be known of how the record was read
   */
  public void write(
      String source, List<Row> found, Optional<Extraction.Failed> failure, List<String> notices)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("source", source);
    json.writeArrayFieldStart("rows");
    for (Row row : found) {
      rows.writeObject(layout.values(row));
    }
    json.writeEndArray();
    json.writeFieldName("error");
    if (failure.isPresent()) {
      json.writeStartObject();
      json.writeStringField("kind", failure.get().kind().label());
      json.writeStringField("reason", failure.get().reason());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("notices");
    for (String notice : notices) {
      json.writeString(notice);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
