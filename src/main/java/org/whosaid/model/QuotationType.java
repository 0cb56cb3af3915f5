package org.whosaid.model;

import java.util.Locale;

/** How much of what is attributed stands between quotation marks. */
public enum QuotationType {
  /** Wholly between marks: {@code “We won,” she said}. */
  DIRECT,
  /** Marked words inside reported speech: {@code she called it “a win”}. */
  MIXED,
  /** No marks at all: {@code she said they had won}. */
  INDIRECT,
  /** Marked words that nobody is presented as saying: titles, terms, nicknames. */
  OTHER;

  /** Returns the name used in rows, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
