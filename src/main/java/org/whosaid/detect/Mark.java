package org.whosaid.detect;

/**
 * One quotation mark where it stands.
 *
 * @param begin offset of its first character
 * @param end offset just past it: two single marks in a row are one mark of two characters
 * @param glyph its shape
 * @param leading whether nothing but other marks stands before it in its paragraph
 * @param before the nearest character to the left that is not a mark; a space at the paragraph's
 *     edge
 * @param after the nearest character to the right that is not a mark; a space at the paragraph's
 *     edge
 */
record Mark(int begin, int end, Glyph glyph, boolean leading, char before, char after) {}
