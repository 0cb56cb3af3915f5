package org.whosaid.resolve;

/**
 * What speaks for or against an antecedent: a feature of the log-linear ranker in {@link
 * Antecedents}, whose weight {@link ClueWeights} holds.
 */
enum Clue {
  /** Last named in the sentence of the pronoun. */
  SAME_SENTENCE,
  /** Last named one sentence before; sentences wholly inside marks are not counted. */
  ONE_BACK,
  /** Last named two sentences before. */
  TWO_BACK,
  /** Last named three sentences before. */
  THREE_BACK,
  /** Last named four or five sentences before. */
  UP_TO_FIVE_BACK,
  /** Last named six to nine sentences before. */
  UP_TO_NINE_BACK,
  /** Last named ten sentences before or more. */
  FARTHER_BACK,
  /** Last named in the paragraph of the pronoun. */
  SAME_PARAGRAPH,
  /** Named for the first time in this paragraph or the one before. */
  INTRODUCED,
  /** Of all that fit, named last. */
  NEAREST,
  /** Of all that fit, the last one to act; of two in one sentence, the first. */
  LAST_SUBJECT,
  /** The only one that fits in the same and the last paragraph. */
  ALONE,
  /** Of all that fit, named last but one. */
  SECOND_NEAREST,
  /** Followed by a verb: {@code Orr} in {@code Orr left}. */
  SUBJECT,
  /** Before a verb for several: {@code Tin Roof} in {@code Tin Roof have left}. */
  SEVERAL,
  /** {@code Orr} in {@code Orr’s house}. */
  POSSESSIVE,
  /** After a preposition: {@code Orr} in {@code with Orr}. */
  IN_PREPOSITIONAL_PHRASE,
  /** After a verb: {@code Orr} in {@code met Orr}. */
  OBJECT,
  /** The source of something said, with marks or without: {@code Orr} in {@code Orr said}. */
  REPORTS,
  /** Reports what the pronoun begins: {@code Orr} in {@code Orr said that she left}. */
  REPORTS_IT,
  /** Among the first words of its sentence. */
  OPENS_SENTENCE,
  /** In the first sentence of a paragraph. */
  OPENS_PARAGRAPH,
  /** Last referred to by a pronoun. */
  BY_PRONOUN,
  /** Last referred to by a pronoun that may be somebody else’s. */
  BY_DOUBTFUL_PRONOUN,
  /** Said what was said last. */
  LAST_SPEAKER,
  /** Said what was said last, in this paragraph or the one before. */
  SPOKE_JUST_NOW,
  /** Has said something before. */
  SPOKE_BEFORE,
  /** Named once before, or never. */
  NAMED_ONCE,
  /** Named two or three times before. */
  NAMED_UP_TO_THREE_TIMES,
  /** Named four to seven times before. */
  NAMED_UP_TO_SEVEN_TIMES,
  /** Named eight times before or more. */
  NAMED_OFTEN,
  /** Named in the first two paragraphs. */
  TOPIC,
  /** Nobody else who fits has been named more often. */
  MOST_OFTEN,
  /** Named in the words that are said. */
  SPOKEN_OF,
  /** Known to have the gender of the pronoun. */
  GENDER_KNOWN,
  /** Likely to have the gender of the pronoun. */
  GENDER_LIKELY,
  /** More likely to have the other gender. */
  GENDER_UNLIKELY,
  /** Hardly to have the gender of the pronoun. */
  GENDER_OTHER,
  /** An unnamed speaker. */
  UNNAMED,
  /** A person, if the tagger is right. */
  DOUBTFUL,
  /** A place. */
  PLACE,
  /** An organisation. */
  ORGANIZATION,
  /** Described before by a word of the phrase: {@code the actress} after {@code TV actress}. */
  DESCRIBED_ALIKE,
  /** Described before, but by other words. */
  DESCRIBED_OTHERWISE,
  /**
   * What the network thinks when it reads the mention once more: the only clue with a degree, the
   * logarithm of a chance.
   */
  LINK,
  /** Nobody that the text names. */
  NOBODY,
  /** Nobody that the text names, where more than a noun asks: {@code the old actress}. */
  MODIFIED,
  /** Nobody that the text names, where an age asks: {@code the 42-year-old}. */
  AGED,
  /** Nobody that the text names, where what asks is the source of something said. */
  SPEAKS
}
