package org.whosaid.io.record;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextStream;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.Failure;

/**
 * Documents in a table under a header. Where the table breaks, the rest of it is lost.
 *
 * <p>A column without a name, as pandas writes its index, is passed over.
 */
public final class TableRecords implements RecordInputs.Records {

  private final ReadingOptions options;
  private final Reader text;
  private final LimitedReader limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RecordFields fields;
  private long number;

  /**
   * Begins to read a table.
   *
   * @param format how tables of this sort are written; what the table shows of itself goes before
   * @throws UnreadableException when its header is none, or lacks the text
   */
  public TableRecords(
      InputStream stream, CSVFormat format, RecordFields fields, ReadingOptions options)
      throws IOException, UnreadableException {
    this.fields = fields;
    this.options = options;
    this.text = TextStream.of(stream, options.encoding());
    try {
      BufferedReader marked = new BufferedReader(text, TableDialect.HEAD);
      CSVFormat dialect = TableDialect.of(marked, format);
      this.limit = new LimitedReader(marked, options);
      RecordReader.skipByteOrderMark(marked);
      CSVFormat headed =
          dialect
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .setAllowMissingColumnNames(true)
              .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
              .get();
      this.parser = CSVParser.builder().setReader(limit).setFormat(headed).get();
    } catch (CSVException | CharacterCodingException | IllegalArgumentException e) {
      throw new UnreadableException(
          Failure.DAMAGED, "cannot be read as a table: " + problem(e, options));
    }
    List<String> names = parser.getHeaderNames().stream().filter(name -> !name.isEmpty()).toList();
    fields.check(names);
    this.records = parser.iterator();
  }

  /** Returns whether bytes that begin with {@code head} are a table with a column of that name. */
  public static boolean isOne(byte[] head, String textField) {
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "");
    String header = text.lines().findFirst().orElse("");
    String delimiter = Pattern.quote(String.valueOf(TableDialect.delimiter(header)));
    List<String> names =
        Pattern.compile(delimiter).splitAsStream(header).map(String::strip).toList();
    return names.size() > 1
        && text.length() > header.length() + 1
        && names.stream().map(name -> name.replace("\"", "")).anyMatch(textField::equals);
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    limit.beginRecord();
    try {
      while (records.hasNext()) {
        Input input = fields.input(++number, values(records.next()));
        if (input != null) {
          return input;
        }
      }
      if (text instanceof TextStream decoded) {
        fields.tellReplaced(decoded.replaced());
      }
      fields.end();
      return null;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CSVException || cause instanceof CharacterCodingException) {
        throw broken(cause);
      }
      throw cause;
    }
  }

  private Map<String, String> values(CSVRecord record) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parser.getHeaderNames().size(); i++) {
      String name = parser.getHeaderNames().get(i);
      if (!name.isEmpty()) {
        values.putIfAbsent(name, i < record.size() ? record.get(i) : "");
      }
    }
    return values;
  }

  private UnreadableException broken(Exception e) {
    long line = parser.getCurrentLineNumber();
    return new UnreadableException(
        Failure.DAMAGED,
        "breaks off after record " + number + ", near line " + line + ": " + problem(e, options));
  }

  private static String problem(Exception e, ReadingOptions options) {
    if (e instanceof CharacterCodingException) {
      return "it is in another encoding; name it with --encoding";
    }
    return e instanceof TooLargeException
        ? "it " + options.tooLarge()
        : "a quotation mark stands where none can, or one is missing";
  }

  private static final class TooLargeException extends CSVException {
    private static final long serialVersionUID = 1L;

    TooLargeException(ReadingOptions options) {
      super("it %s", options.tooLarge());
    }
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
        throw new TooLargeException(options);
      }
      return read;
    }
  }
}
