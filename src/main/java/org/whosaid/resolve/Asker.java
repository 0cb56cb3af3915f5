package org.whosaid.resolve;

/** What asks for an antecedent; each has weights of its own. */
enum Asker {
  /** {@code he}, {@code she}. */
  PERSONAL,
  /** {@code it}. */
  NEUTRAL,
  /** {@code they}. */
  PLURAL,
  /** {@code the actor}. */
  EPITHET,
  /** {@code the company}. */
  BODY
}
