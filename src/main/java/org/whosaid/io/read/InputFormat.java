package org.whosaid.io.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that documents come in; the ending of a file's name tells which, {@code .gz} aside. */
public enum InputFormat {
  /** Plain text, or Markdown read as plain text: one document. */
  TXT(".txt .md"),
  /** A web page: one document. */
  HTML(".html .htm"),
  /** JSON Lines: an object a line, each a document. */
  JSONL(".jsonl .ndjson"),
  /** Comma-separated values under a header: each record a document. */
  CSV(".csv"),
  /** Tab-separated values under a header: each record a document. */
  TSV(".tsv");

  private static final String PACKED = ".gz";

  private final String endings;

  InputFormat(String endings) {
    this.endings = endings;
  }

  private List<String> endings() {
    return List.of(endings.split(" "));
  }

  /** Returns the format that a file's name ends in, or none. */
  static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked =
        isPacked(lower) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    return Arrays.stream(values())
        .filter(format -> format.endings().stream().anyMatch(unpacked::endsWith))
        .findFirst();
  }

  static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** Returns whether a file of this form is one document, and not as many as it has records. */
  boolean isDocument() {
    return this == TXT || this == HTML;
  }

  /** Returns the endings of files that are one document, for messages. */
  static String documentEndings() {
    return Arrays.stream(values())
        .filter(InputFormat::isDocument)
        .flatMap(format -> format.endings().stream())
        .collect(Collectors.joining(", "));
  }
}
