package org.whosaid.cast;

import java.util.List;
import org.whosaid.syntax.Lexicon;

/**
 * Words that stand in names or beside them, in classes, from {@code words.tsv}.
 *
 * <p>Every entry comes with a text whose last speaker is who it marks.
 */
public enum NameWord {
  /** Small words of a person's name: Lena {@code van} Dorn. */
  PARTICLE,
  /** Prepositions after which a name is a place: {@code in} Jordan. */
  LOCATIVE,
  /** Ranks and degrees that follow a name, as written: Amrita Sandhu {@code KC}. */
  POST_NOMINAL,
  /**
   * Words that the name of a body has in lower case, and its acronym not at all: Bank {@code of}
   * England.
   */
  SMALL,
  /**
   * What follows a surname and is none, as {@link PersonName#key} has it: Martin Orr {@code Jr}.
   */
  SUFFIX;

  private static final Lexicon<NameWord> WORDS =
      Lexicon.read(NameWord.class, "words.tsv", NameWord.class);

  /** Returns all entries, in the order of the list. */
  static List<Lexicon.Entry<NameWord>> entries() {
    return WORDS.entries();
  }

  /** Returns whether {@code word}, in lower case but for ranks and degrees, is of this class. */
  public boolean has(String word) {
    return WORDS.has(word, this);
  }
}
