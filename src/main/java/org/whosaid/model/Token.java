package org.whosaid.model;

/**
 * One word or punctuation mark.
 *
 * @param span its characters
 * @param text its characters, verbatim
 * @param partOfSpeech what it is in its sentence
 * @param lemma dictionary form, in lower case but for names
 * @param entity class of name it belongs to
 * @param gender gender of the first name it is, as far as a word list knows
 * @param animate whether a word list knows it as a noun for people
 */
public record Token(
    Span span,
    String text,
    PartOfSpeech partOfSpeech,
    String lemma,
    EntityType entity,
    Gender gender,
    boolean animate) {

  /** Returns whether it is a common noun or a name. */
  public boolean isNoun() {
    return partOfSpeech.isNoun();
  }

  /** Returns whether it is tagged as a name; see {@link #entity} for whose. */
  public boolean isName() {
    return partOfSpeech.isName();
  }

  /** Returns whether it is a verb in any form but a modal one. */
  public boolean isVerb() {
    return partOfSpeech.isVerb();
  }

  /** Returns whether it is {@code other} in its sentence. */
  public boolean is(PartOfSpeech other) {
    return partOfSpeech == other;
  }
}
