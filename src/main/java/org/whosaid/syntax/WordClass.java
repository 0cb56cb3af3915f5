package org.whosaid.syntax;

import java.util.List;

/**
 * Words that the reading of a sentence hangs on, in classes, from {@code words.tsv}.
 *
 * <p>Every entry comes with a text in which it does what its class says.
 */
public enum WordClass {
  /** Nouns for times, which stand where a speaker could: Smith said {@code Tuesday}. */
  TIME,
  /** {@code who}, {@code which}: a clause about what stands before. */
  RELATIVE,
  /** {@code that}, {@code because}, {@code as}: a clause with a subject of its own. */
  SUBORDINATOR,
  /** {@code when}, {@code why}, which open a clause whatever they are tagged as. */
  QUESTION,
  /** {@code not}, {@code never}, in or before a verb group. */
  NEGATION,
  /** Verbs for what is merely possible: {@code might} say. */
  DOUBT,
  /** Personal pronouns that can be a phrase: {@code she}, {@code them}. */
  PRONOUN,
  /** Words that are a phrase on their own before a verb: {@code others} said. */
  STANDALONE,
  /** Verbs, by their lemma, that say too little to report anybody's words: “No,” he {@code was}. */
  LIGHT,
  /**
   * Verbs, by their lemma, whose right neighbour speaks, if it is a person: {@code says} Carl Orr.
   */
  REPORTING,
  /** Words that stay small in a title: Return {@code of} the King. */
  SMALL,
  /** What follows a hyphen without being part of the name before it: Leeds-{@code based}. */
  HYPHENATED,
  /** What an apostrophe stands before without opening anything: we told ’{@code em}. */
  ELISION;

  private static final Lexicon<WordClass> WORDS =
      Lexicon.read(WordClass.class, "words.tsv", WordClass.class);

  /** Returns all entries, in the order of the list. */
  static List<Lexicon.Entry<WordClass>> entries() {
    return WORDS.entries();
  }

  /** Returns whether {@code word}, in lower case, is of this class. */
  public boolean has(String word) {
    return WORDS.has(word, this);
  }
}
