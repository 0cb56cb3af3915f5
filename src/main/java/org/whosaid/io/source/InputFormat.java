package org.whosaid.io.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that documents come in; the ending of a file's name tells which, {@code .gz} aside. */
public enum InputFormat {
  /** Plain text: one document, or an export of a press database, which holds many. */
  TXT(".txt"),
  /** Markdown: one document. */
  MD(".md .markdown"),
  /** A web page: one document. */
  HTML(".html .htm .xhtml"),
  /** A PDF: one document. */
  PDF(".pdf"),
  /** A text of Word 2007 or later: one document. */
  DOCX(".docx"),
  /** A text of OpenOffice or LibreOffice: one document. */
  ODT(".odt"),
  /** Rich Text Format: one document. */
  RTF(".rtf"),
  /** An electronic book: one document. */
  EPUB(".epub"),
  /** A message as mail programs save it: one document. */
  EML(".eml"),
  /** Subtitles of the SubRip form: one document. */
  SRT(".srt"),
  /** Subtitles of the WebVTT form: one document. */
  VTT(".vtt"),
  /** An archive of web pages: each page a document. */
  WARC(".warc"),
  /** A JSON text: an array of objects, or an object with one, each a document. */
  JSON(".json"),
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

  private Stream<String> endings() {
    return Arrays.stream(endings.split(" "));
  }

  /** Returns the format that a file's name ends in, or none. */
  public static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked =
        isPacked(lower) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    return Arrays.stream(values())
        .filter(format -> format.endings().anyMatch(unpacked::endsWith))
        .findFirst();
  }

  static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /**
   * Returns whether a file of this name is read in a folder. Files of records are not: in a folder
   * of articles they are more often results.
   */
  public static boolean isReadInFolders(String name) {
    return ofName(name).filter(format -> format.compareTo(JSON) < 0).isPresent();
  }
}
