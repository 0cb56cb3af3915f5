package org.whosaid.resolve;

/** What speaks for or against an antecedent; each has a weight in {@code antecedents.tsv}. */
enum Clue {
  /** Last named in the sentence of the pronoun. */
  SAME_SENTENCE,
  /** Last named one sentence before; sentences wholly inside marks are not counted. */
  ONE_BACK,
  TWO_BACK,
  THREE_BACK,
  UP_TO_FIVE_BACK,
  UP_TO_NINE_BACK,
  FARTHER_BACK,
  /** Last named in the paragraph of the pronoun. */
  SAME_PARAGRAPH,
  /** Of all that fit, named last. */
  NEAREST,
  /** Of all that fit, named last, and the subject there. */
  NEAREST_SUBJECT,
  /** The only one that fits in the same and the last paragraph. */
  ALONE,
  /** Of all that fit, named last but one. */
  SECOND_NEAREST,
  /** Followed by a verb: {@code Orr} in {@code Orr left}. */
  SUBJECT,
  /** {@code Orr} in {@code Orr’s house}. */
  POSSESSIVE,
  /** After a preposition: {@code Orr} in {@code with Orr}. */
  IN_PREPOSITIONAL_PHRASE,
  /** After a verb: {@code Orr} in {@code met Orr}. */
  OBJECT,
  /** Among the first words of its sentence. */
  OPENS_SENTENCE,
  /** In the first sentence of a paragraph. */
  OPENS_PARAGRAPH,
  /** Last referred to by a pronoun. */
  BY_PRONOUN,
  /** Said what was said last. */
  LAST_SPEAKER,
  /** Said what was said last, in this paragraph or the one before. */
  SPOKE_JUST_NOW,
  /** Has said something before. */
  SPOKE_BEFORE,
  NAMED_ONCE,
  NAMED_UP_TO_THREE_TIMES,
  NAMED_UP_TO_SEVEN_TIMES,
  NAMED_OFTEN,
  /** Named in the first two paragraphs. */
  TOPIC,
  /** Named more often than anybody else who fits. */
  MOST_OFTEN,
  /** Known to have the gender of the pronoun. */
  GENDER_KNOWN,
  /** An unnamed speaker. */
  UNNAMED,
  /** An organisation for {@code they}. */
  ORGANIZATION,
  /** Nobody that the text names. */
  NOBODY
}
