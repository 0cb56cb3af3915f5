package org.whosaid.io.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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
  private final boolean answered;
  private final TextDecoder decoder;
  private long number;

  private JsonLineRecords(
      InputStream bytes, RecordFields fields, ReadingOptions options, boolean answered) {
    this.bytes = bytes;
    this.options = options;
    this.fields = fields;
    this.answered = answered;
    this.decoder = new TextDecoder(options.encoding());
  }

  /** Begins to read the records of a file, of which those without a text are no documents. */
  public static JsonLineRecords ofFile(
      InputStream bytes, RecordFields fields, ReadingOptions options) {
    return new JsonLineRecords(bytes, fields, options, false);
  }

  /** Begins to read records that each want an answer; one without a text fails. */
  public static JsonLineRecords answered(
      InputStream bytes, RecordFields fields, ReadingOptions options) {
    return new JsonLineRecords(bytes, fields, options, true);
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    for (byte[] line = line(); line != null; line = line()) {
      Input input = isBlank(line) ? null : input(line);
      if (input != null) {
        return input;
      }
    }
    if (!answered) {
      fields.end();
    }
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
      Map<String, @Nullable Object> record = RecordReader.object(decoder.decode(line));
      return answered ? fields.required(number, record) : fields.input(number, record);
    } catch (UnreadableException e) {
      return new FailedInput(fields.source(number), e.kind(), e.reason());
    } catch (JsonProcessingException e) {
      return new FailedInput(fields.source(number), Failure.DAMAGED, RecordReader.problem(e));
    }
  }
}
