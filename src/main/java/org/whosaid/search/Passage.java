package org.whosaid.search;

/**
 * A quotation or text in an index.
 *
 * @param quotation whether it is a quotation
 * @param text its words as they stand
 * @param speaker whoever says it, or the empty string
 * @param called what else the speaker is called there: role, mention, body
 * @param source the document
 * @param date when that appeared, or the empty string
 * @param begin where it begins in the document, in code points; −1 where that is not known
 * @param end where it ends
 */
public record Passage(
    boolean quotation,
    String text,
    String speaker,
    String called,
    String source,
    String date,
    int begin,
    int end) {}
