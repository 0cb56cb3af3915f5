package org.whosaid.model;

/** What sort of expression a mention is. */
public enum MentionKind {
  /** A person's name, with or without titles: {@code Mr Barclay}. */
  NAME,
  /** The name of an organisation, or of a place that speaks for one: {@code The GMB}. */
  ORGANIZATION,
  /** A noun phrase: {@code the health secretary}, {@code a No10 spokesman}. */
  NOMINAL,
  /** A pronoun: {@code she}. */
  PRONOUN
}
