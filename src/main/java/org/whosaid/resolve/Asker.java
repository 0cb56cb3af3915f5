package org.whosaid.resolve;

/** What asks for an antecedent; each has weights of its own. */
enum Asker {
  /** {@code he}, {@code she} as a source: {@code she said}. */
  SPEAKING,
  /** {@code he}, {@code she} in the story. */
  PERSONAL,
  /** {@code him}, {@code his}, {@code her} in the story. */
  OBLIQUE,
  /** {@code it}. */
  NEUTRAL,
  /** {@code they}. */
  PLURAL,
  /** {@code the actor}. */
  EPITHET,
  /** {@code the company}. */
  BODY,
  /** {@code the government}. */
  INSTITUTION,
  /** {@code the country}. */
  PLACE;

  boolean isPersonal() {
    return this == SPEAKING || this == PERSONAL || this == OBLIQUE;
  }
}
