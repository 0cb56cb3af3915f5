package org.whosaid.search;

/**
 * A quotation, reported words or a text in an index.
 *
 * @param kind which of them it is
 * @param text its words as they stand
 * @param speaker whoever says it, or the empty string
 * @param called what else the speaker is called there: role, mention, body
 * @param source the document
 * @param date when that appeared, or the empty string
 * @param begin where it begins in the document, in code points; −1 where that is not known
 * @param end where it ends
 */
public record Passage(
    Kind kind,
    String text,
    String speaker,
    String called,
    String source,
    String date,
    int begin,
    int end) {

  /** What a passage is. */
  public enum Kind {
    /** Words in quotation marks. */
    QUOTATION,
    /** What somebody is reported to have said, in the words of whoever reports it. */
    REPORTED,
    /** A text, or what is known of one. */
    TEXT
  }
}
