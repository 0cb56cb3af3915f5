package org.whosaid.model;

/** The grammatical gender that a name, a noun or a pronoun shows. */
public enum Gender {
  FEMALE,
  MALE,
  /** A thing or a body: {@code it}. */
  NEUTRAL,
  UNKNOWN
}
