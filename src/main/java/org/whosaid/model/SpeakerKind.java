package org.whosaid.model;

import java.util.Locale;

/** What a speaker is. */
public enum SpeakerKind {
  /** Someone with a name. */
  PERSON,
  /** A company, union, ministry, country, newspaper. */
  ORGANIZATION,
  /** Someone without a name: {@code a No10 spokesman}, {@code one resident}, {@code police}. */
  UNNAMED;

  /** Returns the name used in rows, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
