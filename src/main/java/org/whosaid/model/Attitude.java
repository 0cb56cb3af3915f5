package org.whosaid.model;

import java.util.Locale;

/** What a source is reported to do with the words that are attributed to it. */
public enum Attitude {
  /** {@code she said they had won}. */
  SAID,
  /** Holds, hopes or fears it, which nobody need have heard: {@code she believes they will win}. */
  THOUGHT,
  /** Says that it is not so: {@code she denied that they had won}. */
  DENIED,
  /** Puts it as a question: {@code she asked whether they had won}. */
  ASKED,
  /** Does not say it, or only might: {@code she would not say who had won}. */
  NOT_SAID;

  /** Returns the name used in rows: {@code not said}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
