package org.whosaid.io.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Failure;

/** Documents in a table under a header. Where the table breaks, the rest of it is lost. */
final class TableRecords implements RecordInputs.Records {

  private static final int MOST_TOLD = 200;

  private final LimitedReader limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RecordFields fields;
  private long number;

  TableRecords(InputStream stream, String source, CSVFormat headed, ReadingOptions options)
      throws IOException, UnreadableException {
    Charset charset = options.encoding().orElse(StandardCharsets.UTF_8);
    BOMInputStream bytes = BOMInputStream.builder().setInputStream(stream).get();
    // A decoder of its own reports what is not valid; the reader's own would write question marks.
    this.limit = new LimitedReader(new InputStreamReader(bytes, charset.newDecoder()), options);
    this.fields = new RecordFields(source, options);
    try {
      this.parser = CSVParser.builder().setReader(limit).setFormat(headed).get();
    } catch (CSVException | CharacterCodingException | IllegalArgumentException e) {
      throw broken(e);
    }
    checkHeader(options.textField());
    this.records = parser.iterator();
  }

  private void checkHeader(String textField) throws UnreadableException {
    if (!parser.getHeaderNames().contains(textField)) {
      String all = String.join(", ", parser.getHeaderNames());
      String names = all.length() > MOST_TOLD ? all.substring(0, MOST_TOLD) + "\u2026" : all;
      throw new UnreadableException(
          Failure.MISSING,
          "has no column \"" + textField + "\" but " + names + "; see --text-field");
    }
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    limit.beginRecord();
    try {
      return records.hasNext() ? fields.input(++number, records.next().toMap()) : null;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CSVException || cause instanceof CharacterCodingException) {
        throw broken(cause);
      }
      throw cause;
    }
  }

  private UnreadableException broken(Exception e) {
    String what =
        e instanceof CharacterCodingException ? "it is in another encoding" : e.getMessage();
    return new UnreadableException(
        Failure.DAMAGED, "breaks off after record " + number + ": " + what);
  }

  /** Stops at a record that does not end. */
  private static final class LimitedReader extends FilterReader {

    private final ReadingOptions options;
    private long length;

    LimitedReader(Reader in, ReadingOptions options) {
      super(in);
      this.options = options;
    }

    void beginRecord() {
      length = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
      int read = super.read(buffer, offset, count);
      length += Math.max(0, read);
      if (length > options.maxBytes()) {
        throw new CSVException("it %s", options.tooLarge());
      }
      return read;
    }
  }
}
