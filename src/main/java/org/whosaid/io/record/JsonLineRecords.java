package org.whosaid.io.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.Failure;

/** Documents in JSON Lines; a line that is no object, or too long, fails alone. */
public final class JsonLineRecords implements RecordInputs.Records {

  private final InputStream bytes;
  private final ReadingOptions options;
  private final RecordFields fields;
  private final TextDecoder decoder;
  private long number;

  /** Begins to read JSON Lines. */
  public JsonLineRecords(InputStream bytes, RecordFields fields, ReadingOptions options) {
    this.bytes = bytes;
    this.options = options;
    this.fields = fields;
    this.decoder = new TextDecoder(options.encoding());
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    for (byte[] line = line(); line != null; line = line()) {
      Input input = isBlank(line) ? null : input(line);
      if (input != null) {
        return input;
      }
    }
    fields.end();
    return null;
  }

  /** Returns the next line, of one that is too long the beginning, or null after the last. */
  private byte @Nullable [] line() throws IOException {
    int c = bytes.read();
    if (c < 0) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; c >= 0 && c != '\n'; c = bytes.read()) {
      if (line.size() <= options.maxBytes()) {
        line.write(c);
      }
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Input input(byte[] line) {
    try {
      options.check(line.length);
      return fields.input(number, RecordReader.object(decoder.decode(line)));
    } catch (UnreadableException e) {
      return new FailedInput(fields.source(number), e.kind(), e.reason());
    } catch (JsonProcessingException e) {
      return new FailedInput(fields.source(number), Failure.DAMAGED, RecordReader.problem(e));
    }
  }
}
