package org.whosaid.search;

/**
 * A word of a quotation or text, as it is compared with others.
 *
 * @param key what is compared: without case, accents, and the marks and spellings that vary ({@code
 *     colour} is {@code color}, {@code four} is {@code 4})
 * @param raw the word as it stands
 * @param begin where it begins in its text, in {@code char}s
 * @param end where it ends
 * @param bracketed whether an editor put it in square brackets
 * @param afterGap whether an ellipsis stands before it
 */
record Word(String key, String raw, int begin, int end, boolean bracketed, boolean afterGap) {}
