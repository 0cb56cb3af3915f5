package org.whosaid.model;

/**
 * Words of the document and where they stand, as a row shows them.
 *
 * @param text the words, white space folded
 * @param begin offset of the first character, in code points
 * @param end offset just past the last character, in code points
 */
public record Excerpt(String text, int begin, int end) {}
