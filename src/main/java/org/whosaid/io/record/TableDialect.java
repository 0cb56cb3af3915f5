package org.whosaid.io.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * How a table is written that does not keep to the standard, as its beginning shows: {@code
 * id;title;text} as spreadsheets write it where the comma is for decimals, {@code "so he said:
 * \"no\"."} as MySQL writes it.
 */
final class TableDialect {

  /** As many first characters as are looked at. */
  static final int HEAD = 65_536;

  /** A mark that is escaped and does not end its cell. */
  private static final Pattern ESCAPED_MARK = Pattern.compile("[^\\\\]\\\\\"(?![,;\\r\\n\"])");

  /** {@code sep=;} as Excel writes it above a table. */
  private static final Pattern SEPARATOR = Pattern.compile("\uFEFF?\"?sep=(.)\"?\\R");

  private TableDialect() {}

  /**
   * Returns {@code format}, or how the table that comes from {@code reader} differs from it.
   *
   * @throws UnreadableException when it is none
   */
  static CSVFormat of(BufferedReader reader, CSVFormat format)
      throws IOException, UnreadableException {
    reader.mark(HEAD);
    char[] first = new char[HEAD];
    int read = Math.max(0, reader.read(first));
    reader.reset();
    String head = new String(first, 0, read);
    if (head.isBlank()) {
      throw new UnreadableException(Failure.EMPTY, "is empty");
    }
    if (head.indexOf('\0') >= 0) {
      throw new UnreadableException(Failure.NOT_TEXT, "is a binary file, not text");
    }
    if (!format.isQuoteCharacterSet()) {
      return format;
    }
    CSVFormat.Builder dialect = format.builder();
    Matcher told = SEPARATOR.matcher(head);
    if (told.lookingAt()) {
      dialect.setDelimiter(told.group(1).charAt(0));
      reader.readLine();
    } else {
      dialect.setDelimiter(delimiter(head.lines().findFirst().orElse("")));
    }
    if (ESCAPED_MARK.matcher(head).find()) {
      dialect.setEscape('\\');
    }
    return dialect.get();
  }

  /** Returns what stands most often in the header of all that separate. */
  static char delimiter(String header) {
    char delimiter = ',';
    for (char other : new char[] {';', '\t'}) {
      delimiter = count(header, other) > count(header, delimiter) ? other : delimiter;
    }
    return delimiter;
  }

  private static long count(String header, char separator) {
    return header.chars().filter(c -> c == separator).count();
  }
}
