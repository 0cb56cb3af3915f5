package org.whosaid.cli;

import java.util.List;
import org.whosaid.io.source.ReadingOptions;
import picocli.CommandLine.Option;

/** How records of documents are read that rows are from, or claims are looked for in. */
final class RecordOptions {

  @Option(
      names = "--text-field",
      paramLabel = "FIELD",
      description = "The field of a record that holds its text; by default text.")
  private String textField = ReadingOptions.DEFAULT.textField();

  @Option(
      names = "--id-field",
      paramLabel = "FIELD",
      description = "The field that names a record; by default id, else its number.")
  private String idField = ReadingOptions.DEFAULT.idField();

  /** Returns how documents are read, in whatever language. */
  ReadingOptions reading() {
    ReadingOptions usual = ReadingOptions.DEFAULT;
    return new ReadingOptions(
        usual.encoding(), usual.format(), usual.maxBytes(), textField, idField, List.of(), true);
  }
}
