package org.whosaid.cast;

import java.util.List;
import java.util.Locale;
import org.whosaid.model.Gender;
import org.whosaid.model.Token;
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
  SUFFIX,
  /**
   * What stands beside names on a page and is none: {@code Getty} Ada Cole, Story {@code
   * Continued}.
   */
  CREDIT,
  /** The last word of a place’s name: Byron {@code Bay}. */
  LANDMARK,
  /** The last word of a firm’s name: Ada Cole {@code Productions}. */
  FIRM,
  /** What a firm is by law, after its name: Harrow Water {@code Ltd}. */
  LEGAL_FORM,
  /**
   * An office that stands before a name, whether a tagger knows it or not: {@code Judge} Berwick.
   */
  OFFICE,
  /** What a name before it is that of: Marie Claire {@code magazine}. */
  OUTLET,
  /** What is written like a name and speaks for nobody: {@code Covid}. */
  THING,
  /** Begins what belongs to a noun: a nurse {@code in} the clinic. */
  COMPLEMENT,
  /** Pronouns for a woman. */
  SHE,
  /** Pronouns for a man. */
  HE;

  private static final Lexicon<NameWord> WORDS =
      Lexicon.read(NameWord.class, "words.tsv", NameWord.class);

  /** Returns all entries, in the order of the list. */
  static List<Lexicon.Entry<NameWord>> entries() {
    return WORDS.entries();
  }

  /** Returns the gender that {@code word}, in lower case, shows if it is a pronoun. */
  public static Gender genderOf(String word) {
    if (SHE.has(word)) {
      return Gender.FEMALE;
    }
    return HE.has(word) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** Returns whether {@code token} is a preposition after which a name is a place. */
  static boolean isLocative(Token token) {
    return LOCATIVE.has(token.text().toLowerCase(Locale.ROOT));
  }

  /** Returns whether {@code word}, in lower case, is one that the name of a firm ends with. */
  static boolean isFirm(String word) {
    return FIRM.has(word) || LEGAL_FORM.has(word);
  }

  /** Returns whether token {@code i}, if there is one, ends the name of a firm. */
  static boolean endsFirm(List<Token> tokens, int i) {
    String text = i < tokens.size() ? tokens.get(i).text() : "";
    return !text.isEmpty()
        && Character.isUpperCase(text.codePointAt(0))
        && isFirm(text.toLowerCase(Locale.ROOT));
  }

  /** Returns whether {@code word}, in lower case but for ranks and degrees, is of this class. */
  public boolean has(String word) {
    return WORDS.has(word, this);
  }
}
