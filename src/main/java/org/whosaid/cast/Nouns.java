package org.whosaid.cast;

import java.util.List;
import org.whosaid.syntax.Lexicon;

/**
 * Nouns that decide what a definite phrase may stand for, from {@code nouns.tsv}.
 *
 * <p>{@code the company} stands for an organisation. {@code the source} and {@code the witness}
 * stay without a name even where people have been named: texts use them for those whom they do not
 * name.
 */
public final class Nouns {

  /** What a phrase with the noun may stand for. */
  enum NounClass {
    /** An organisation that the text names, as a rule: {@code the company}. */
    BODY,
    /** An organisation that often goes without a name: {@code the government}. */
    INSTITUTION,
    /** A place, or those who act for it. */
    PLACE,
    /** Someone with a name, though no other list has the noun as one for people. */
    HUMAN,
    /** What somebody has written or put out, and speaks by. */
    DOCUMENT,
    /** Many people, in the singular. */
    MANY,
    /** Someone without a name. */
    NAMELESS
  }

  private static final Lexicon<NounClass> NOUNS =
      Lexicon.read(Nouns.class, "nouns.tsv", NounClass.class);

  private Nouns() {}

  /** Returns the entries; an example is a text whose last quotation {@code {speaker:…}} says. */
  static List<Lexicon.Entry<NounClass>> entries() {
    return NOUNS.entries();
  }

  /** Returns whether {@code noun}, in lower case, is a word for organisations. */
  public static boolean isBody(String noun) {
    return NOUNS.has(noun, NounClass.BODY) || isInstitution(noun);
  }

  /** Returns whether {@code noun}, in lower case, is one that may do without a name. */
  public static boolean isInstitution(String noun) {
    return NOUNS.has(noun, NounClass.INSTITUTION);
  }

  /** Returns whether {@code noun}, in lower case, is a word for places. */
  public static boolean isPlace(String noun) {
    return NOUNS.has(noun, NounClass.PLACE);
  }

  /** Returns whether {@code noun}, in lower case, is a word for people that only this list has. */
  public static boolean isHuman(String noun) {
    return NOUNS.has(noun, NounClass.HUMAN);
  }

  /** Returns whether {@code noun}, in lower case, is a word for what somebody speaks by. */
  public static boolean isDocument(String noun) {
    return NOUNS.has(noun, NounClass.DOCUMENT);
  }

  /** Returns whether {@code noun}, in lower case and in the singular, is a word for many people. */
  public static boolean isMany(String noun) {
    return NOUNS.has(noun, NounClass.MANY);
  }

  /** Returns whether {@code noun}, in lower case, is a word for those without a name. */
  public static boolean isNameless(String noun) {
    return NOUNS.has(noun, NounClass.NAMELESS);
  }
}
