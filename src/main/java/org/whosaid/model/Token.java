package org.whosaid.model;

/**
 * One word or punctuation mark.
 *
 * @param span its characters
 * @param text its characters, verbatim
 * @param tag part of speech, Penn Treebank tag set
 * @param lemma dictionary form, in lower case but for names
 * @param entity class of name it belongs to
 * @param gender gender of the first name it is, as far as a word list knows
 * @param animate whether a word list knows it as a noun for people
 */
public record Token(
    Span span,
    String text,
    String tag,
    String lemma,
    EntityType entity,
    Gender gender,
    boolean animate) {}
