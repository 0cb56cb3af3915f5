package org.whosaid.model;

/**
 * The words that signal an attribution: {@code said}, {@code according to}, a colon.
 *
 * @param span the words in the text
 * @param lemma their dictionary form, {@code say} for {@code said}
 */
public record Cue(Span span, String lemma) {}
