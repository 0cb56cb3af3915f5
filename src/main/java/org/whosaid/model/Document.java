package org.whosaid.model;

/**
 * One text to read, with the name that its rows carry.
 *
 * @param source the document as its user knows it: the path as given, or {@code -} for standard
 *     input
 * @param text the decoded text; offsets of spans refer to it
 */
public record Document(String source, String text) {}
