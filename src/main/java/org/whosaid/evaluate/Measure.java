package org.whosaid.evaluate;

import java.util.Locale;

/** What is measured, each in one sentence. */
public enum Measure {
  SPANS_FOUND("share of gold spans of which a row covers at least 70 %"),
  SPANS_EXACT("share of gold spans that are found with both ends right within one character"),
  SOURCE_RIGHT("share of gold spans with a mention whose mention overlaps the row's"),
  SPEAKER_RIGHT("share of gold spans whose row names the right speaker, in full or by one name"),
  CANONICAL_NAME("share of gold spans whose row has the speaker's gold name, titles left out"),
  COVERAGE("share of gold spans whose row names anybody"),
  PRECISION("share of the answered gold spans that are right"),
  PRECISION_AT_80("the same among the surest answers, as many as make 80 % of the gold spans"),
  PRECISION_AT_90("the same among the surest answers, as many as make 90 % of the gold spans"),
  PRECISION_AT_100("the same among all answers"),
  CALIBRATION_ERROR(
      "mean gap between confidence (in the speaker; in the mention where the gold set knows no more) and share right, over ten bins of confidence"),
  MADE_A_PERSON(
      "share of gold spans of an organisation, or of somebody without a name, whose row names a person who is not right"),
  OTHER_ATTRIBUTED("share of marked words nobody says, or nobody knows who, that get a speaker"),
  GROUPING("pairwise F1 of which spans belong to one quotation"),
  ARTICLES_WITH_HALF("number of documents that hold half of the gold spans that are not right"),
  AMONG_CANDIDATES(
      "share of gold spans with a mention whose right entity is among those resolution chooses from"),
  LINKED(
      "share of annotated mentions in the chain of their entity, a chain being whom most other names and epithets in it mean"),
  PEOPLE_SPLIT("share of annotated people whose names lie in several chains"),
  PEOPLE_MERGED("share of annotated people whose names lie in a chain with somebody else's"),
  PRONOUN_DISAGREES(
      "share of linked pronouns whose gender or number none of the annotated pronouns of the chain's entity has"),
  B_CUBED("F1 of B³ over all annotated mentions"),
  LEA("F1 of LEA over the annotated entities of several mentions"),
  ROLE_EXACT(
      "F1 of the sources, cues and contents of all attributions whose first and last characters agree, marks and stops at the ends left out (with --indirect)"),
  ROLE_OVERLAP("F1 of the characters in them (with --indirect)"),
  ATTRIBUTION_LINKED(
      "share of annotated attributions with a row that shares half of both contents together, and touches source and cue (with --indirect)"),
  ROWS_LINKED("share of rows with such an attribution (with --indirect)"),
  WORDS_PER_SECOND("words of the documents read in a second, loading left out"),
  PEAK_HEAP_MB("largest heap while reading, in MiB");

  private final String definition;

  Measure(String definition) {
    this.definition = definition;
  }

  /** Returns what is measured, in one sentence. */
  public String definition() {
    return definition;
  }

  /** Returns whether values lie between 0 and 1. */
  public boolean isShare() {
    return this != WORDS_PER_SECOND && this != PEAK_HEAP_MB && this != ARTICLES_WITH_HALF;
  }

  /** Returns the name used in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
