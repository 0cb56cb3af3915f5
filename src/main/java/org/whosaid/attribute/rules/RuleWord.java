package org.whosaid.attribute.rules;

import java.util.List;
import org.whosaid.syntax.Lexicon;

/**
 * The classes of words that rules look for, by their dictionary forms, from {@code words.tsv}.
 *
 * <p>Every entry comes with a sentence whose marked words are what its class makes of them.
 */
enum RuleWord {
  /** Verbs that give a name: a plan {@code called} “Low Tide”. */
  NAMING,
  /** Verbs for making public what has a name: to {@code launch} a new “harbour charter”. */
  PUBLISHING,
  /** What a sign does: a sign {@code read} “Keep out”. */
  READING,
  /** Nouns for works and expressions, before their title: the {@code film} “Low Tide”. */
  WORK,
  /** Nouns for other names: under the {@code alias} “Biscuit”. */
  ALIAS,
  /** Nouns for things that are written on: a {@code placard} that says “No”. */
  SIGN,
  /** Nouns for what everybody says: {@code chants} such as “Out”. */
  SAYING,
  /** Nouns for what somebody says: her {@code claim} that it was “a gift”. */
  SPEECH,
  /** Verbs for what papers do: records {@code show} Cole said it was “late”. */
  SHOWING,
  /** Verbs whose object hears: he was {@code warned} that it was “late”. */
  TELLING,
  /** Verbs for not having said: she {@code denied} calling it “late”. */
  DENYING,
  /** In the {@code view} of Lia Strand, it was “a gift”. */
  VIEW;

  private static final Lexicon<RuleWord> WORDS =
      Lexicon.read(RuleWord.class, "words.tsv", RuleWord.class);

  /** Returns all entries, in the order of the list. */
  static List<Lexicon.Entry<RuleWord>> entries() {
    return WORDS.entries();
  }

  /** Returns whether {@code lemma} is of this class. */
  boolean has(String lemma) {
    return WORDS.has(lemma, this);
  }
}
