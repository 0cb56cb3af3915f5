package org.whosaid.options;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.batch.Batch;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.Sizes;
import org.whosaid.io.table.Column;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How a user wants documents to be read. */
public class DocumentOptions {

  /** Which texts are read. */
  enum Language {
    ENGLISH,
    ANY
  }

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = {
        "txt, md, html, pdf, docx, odt, rtf, epub, eml, srt, vtt, warc, json, jsonl, csv or tsv; by"
            + " default as the input's name ends (before .gz), else as its first bytes show."
      })
  private @Nullable InputFormat format;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of the inputs; by default UTF-8, or what is recognised.")
  private @Nullable Charset encoding;

  @Option(
      names = "--text-field",
      paramLabel = "FIELD",
      description = {
        "The field of a record (json, jsonl, csv, tsv) that holds its text, or a path to it, as"
            + " fields.body; by default text."
      })
  private String textField = ReadingOptions.DEFAULT.textField();

  @Option(
      names = "--id-field",
      paramLabel = "FIELD",
      description = {
        "The field that names a record, as in dump.jsonl#ID; by default id, else its number."
      })
  private String idField = ReadingOptions.DEFAULT.idField();

  @Option(
      names = "--keep",
      paramLabel = "FIELD",
      split = ",",
      description = "Fields of a record to carry through as columns: title,url,date.")
  private List<String> kept = List.of();

  @Option(
      names = "--language",
      paramLabel = "NAME",
      description = {
        "english or any; by default english: texts in another language are left out and counted."
      })
  private Language language = Language.ENGLISH;

  @Option(
      names = "--max-bytes",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "Refuse documents that are larger, unpacked; by default 20M.")
  private long maxBytes = ReadingOptions.DEFAULT.maxBytes();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = {
        "The time that each 100,000 characters of a document may take; by default 60. Of one that"
            + " takes longer, the first quarter is read."
      })
  private long timeout = Batch.PATIENCE.toSeconds();

  /**
   * Tells what is wrong with the options.
   *
   * @throws ParameterException for the user who gave them to {@code command}
   */
  public void check(CommandLine command) {
    if (maxBytes < 1 || maxBytes >= Integer.MAX_VALUE) {
      throw new ParameterException(command, "--max-bytes must be from 1 to 2G, not " + maxBytes);
    }
    if (timeout < 1) {
      throw new ParameterException(command, "--timeout must be at least 1 second, not " + timeout);
    }
    for (Column column : Column.values()) {
      if (kept.contains(column.label()) && !ReadingOptions.ABOUT.contains(column.label())) {
        throw new ParameterException(
            command, "--keep " + column.label() + ": rows have a column of that name already");
      }
    }
  }

  /** Returns how documents are read. */
  public ReadingOptions reading() {
    return new ReadingOptions(
        Optional.ofNullable(encoding),
        Optional.ofNullable(format),
        maxBytes,
        textField,
        idField,
        kept,
        language == Language.ANY);
  }

  /** Returns the time that each 100,000 characters of a document may take. */
  public Duration patience() {
    return Duration.ofSeconds(timeout);
  }

  /** Returns the fields of records that become columns. */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  /** {@code 20M} is 20,000,000. */
  private static final class SizeConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Sizes.parse(text);
      } catch (NumberFormatException | ArithmeticException e) {
        throw new TypeConversionException(
            "'" + text + "' is no size: digits, and K, M or G if you like");
      }
    }
  }
}
