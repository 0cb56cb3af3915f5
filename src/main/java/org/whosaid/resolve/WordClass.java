package org.whosaid.resolve;

import java.util.List;
import org.whosaid.cast.NameWord;
import org.whosaid.model.Gender;
import org.whosaid.syntax.Lexicon;
import org.whosaid.syntax.Lexicon.Entry;

/**
 * What a word tells of whom a mention refers to; the words are in {@code words.tsv}, in lower case.
 *
 * <p>The example of an entry is a text whose last quotation is said by {@code {speaker:…}}, or by
 * somebody who speaks for {@code {affiliation:…}}; {@code ¶} ends a paragraph.
 */
enum WordClass {
  /** Stands before a noun of a description and is no part of a name: {@code her}. */
  ARTICLE,
  /** A pronoun for whoever wrote the text. */
  FIRST_PERSON,
  /** A verb for what somebody does by whom words get out. */
  ISSUING,
  /** A pronoun for a thing or an organisation. */
  NEUTRAL,
  /** A pronoun for several, or for an organisation. */
  PLURAL,
  /** A noun in lower case that the name of an organisation may end with: {@code Harrow police}. */
  SMALL_BODY;

  /** Loaded apart, since the list has to know the classes first. */
  private static final class Listed {
    static final Lexicon<WordClass> WORDS =
        Lexicon.read(WordClass.class, "words.tsv", WordClass.class);
  }

  static List<Entry<WordClass>> entries() {
    return Listed.WORDS.entries();
  }

  /** Returns whether {@code word}, in lower case, is a pronoun of the third person. */
  static boolean isPronoun(String word) {
    return NameWord.genderOf(word) != Gender.UNKNOWN || NEUTRAL.has(word) || PLURAL.has(word);
  }

  /** Returns whether {@code word}, in lower case, is of this class. */
  boolean has(String word) {
    return Listed.WORDS.has(word, this);
  }
}
