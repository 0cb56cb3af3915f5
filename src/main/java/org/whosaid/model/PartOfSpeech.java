package org.whosaid.model;

/**
 * What a word is in its sentence: {@code said} is a finite verb, {@code Leeds} a name.
 *
 * <p>As fine as the stages ask, and no finer; the tags of an annotator stay in its room, so that
 * another annotator could come with others.
 */
public enum PartOfSpeech {
  /** {@code minister} */
  NOUN,
  /** {@code ministers} */
  PLURAL_NOUN,
  /** {@code Leeds} */
  NAME,
  /** {@code Americans} */
  PLURAL_NAME,
  /** {@code she} */
  PRONOUN,
  /** {@code her} letter */
  POSSESSIVE_PRONOUN,
  /** The {@code ’s} of {@code the ministry’s}. */
  POSSESSIVE,
  /** {@code the}, {@code some} */
  DETERMINER,
  /** {@code all} the, {@code half} the */
  PREDETERMINER,
  /** {@code three} */
  NUMBER,
  /** {@code old} */
  ADJECTIVE,
  /** {@code older} */
  COMPARATIVE,
  /** {@code oldest} */
  SUPERLATIVE,
  /** {@code often} */
  ADVERB,
  /** {@code sooner}, {@code soonest} */
  COMPARED_ADVERB,
  /** to {@code say} */
  BASE_VERB,
  /** {@code says}, {@code said} */
  FINITE_VERB,
  /** {@code saying} */
  GERUND,
  /** has {@code spoken}, was {@code told} */
  PARTICIPLE,
  /** {@code will}, {@code may} */
  MODAL,
  /** {@code for}; also {@code that} and {@code because} before a clause */
  PREPOSITION,
  /** {@code to}, whatever follows */
  TO,
  /** went {@code on} */
  PARTICLE,
  /** {@code and} */
  CONJUNCTION,
  /** {@code who} */
  WH_PRONOUN,
  /** {@code which} */
  WH_DETERMINER,
  /** A hyphen inside a word: {@code Leeds-based}. */
  HYPHEN,
  COMMA,
  /** A full stop, a question mark or an exclamation mark. */
  FULL_STOP,
  /** A colon, a semicolon, a dash or an ellipsis. */
  COLON,
  CLOSING_MARK,
  /** Any other sign that is no word. */
  SYMBOL,
  /** {@code $}, {@code £} */
  CURRENCY,
  /** A foreign word, an affix or an address of the web. */
  FOREIGN,
  OTHER,
  /** Not looked at: a word of a sentence that stands in marks from end to end. */
  NONE;

  /** Returns whether it is a common noun or a name, of one or of several. */
  public boolean isNoun() {
    return this == NOUN || this == PLURAL_NOUN || isName();
  }

  /** Returns whether it is a name, of one or of several. */
  public boolean isName() {
    return this == NAME || this == PLURAL_NAME;
  }

  /** Returns whether it is a noun for several. */
  public boolean isPlural() {
    return this == PLURAL_NOUN || this == PLURAL_NAME;
  }

  /** Returns whether it is a verb in any form but a modal one. */
  public boolean isVerb() {
    return this == BASE_VERB || this == FINITE_VERB || this == GERUND || this == PARTICIPLE;
  }

  /** Returns whether it is an adjective, compared or not. */
  public boolean isAdjective() {
    return this == ADJECTIVE || this == COMPARATIVE || this == SUPERLATIVE;
  }

  /** Returns whether it may stand before the noun of a phrase and tell more of it. */
  public boolean isModifier() {
    return switch (this) {
      case NUMBER, POSSESSIVE, HYPHEN, PARTICIPLE, FOREIGN, CURRENCY -> true;
      default -> isNoun() || isAdjective();
    };
  }

  /**
   * Returns whether it says of a noun which one is meant: {@code the}, {@code all}, {@code her}.
   */
  public boolean isDeterminer() {
    return this == DETERMINER || this == PREDETERMINER || this == POSSESSIVE_PRONOUN;
  }
}
