package org.whosaid.annotate;

import org.whosaid.model.PartOfSpeech;

/**
 * The tags of CoreNLP's English tagger, those of the Penn Treebank with a few of OntoNotes, as
 * parts of speech.
 */
final class PennTags {

  private PennTags() {}

  /** Returns the part of speech that {@code tag} stands for; an empty tag is none. */
  static PartOfSpeech partOfSpeech(String tag) {
    return switch (tag) {
      case "NN" -> PartOfSpeech.NOUN;
      case "NNS" -> PartOfSpeech.PLURAL_NOUN;
      case "NNP" -> PartOfSpeech.NAME;
      case "NNPS" -> PartOfSpeech.PLURAL_NAME;
      case "PRP" -> PartOfSpeech.PRONOUN;
      case "PRP$" -> PartOfSpeech.POSSESSIVE_PRONOUN;
      case "POS" -> PartOfSpeech.POSSESSIVE;
      case "DT" -> PartOfSpeech.DETERMINER;
      case "PDT" -> PartOfSpeech.PREDETERMINER;
      case "CD" -> PartOfSpeech.NUMBER;
      case "JJ" -> PartOfSpeech.ADJECTIVE;
      case "JJR" -> PartOfSpeech.COMPARATIVE;
      case "JJS" -> PartOfSpeech.SUPERLATIVE;
      case "RB" -> PartOfSpeech.ADVERB;
      case "RBR", "RBS" -> PartOfSpeech.COMPARED_ADVERB;
      case "VB" -> PartOfSpeech.BASE_VERB;
      case "VBD", "VBP", "VBZ" -> PartOfSpeech.FINITE_VERB;
      case "VBG" -> PartOfSpeech.GERUND;
      case "VBN" -> PartOfSpeech.PARTICIPLE;
      case "MD" -> PartOfSpeech.MODAL;
      case "IN" -> PartOfSpeech.PREPOSITION;
      case "TO" -> PartOfSpeech.TO;
      case "RP" -> PartOfSpeech.PARTICLE;
      case "CC" -> PartOfSpeech.CONJUNCTION;
      case "WP" -> PartOfSpeech.WH_PRONOUN;
      case "WDT" -> PartOfSpeech.WH_DETERMINER;
      case "HYPH" -> PartOfSpeech.HYPHEN;
      case "," -> PartOfSpeech.COMMA;
      case "." -> PartOfSpeech.FULL_STOP;
      case ":" -> PartOfSpeech.COLON;
      case "''" -> PartOfSpeech.CLOSING_MARK;
      case "SYM", "NFP" -> PartOfSpeech.SYMBOL;
      case "$", "#" -> PartOfSpeech.CURRENCY;
      case "FW", "AFX", "ADD" -> PartOfSpeech.FOREIGN;
      case "" -> PartOfSpeech.NONE;
      default -> PartOfSpeech.OTHER;
    };
  }
}
