package org.whosaid.io.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;

/** Writes records, nested ones too, as JSON objects, one a line. */
public final class JsonLines {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Writer out;

  public JsonLines(Writer out) {
    this.out = out;
  }

  /** Writes a record or a map under the names of its parts. */
  public void write(Object value) throws IOException {
    JSON.writeValue(out, value);
    out.write('\n');
  }
}
