package org.whosaid.attribute;

/**
 * The constructions that tie a quotation to its source, from the surest to the least sure.
 *
 * <p>Each carries the share of its attributions that are right on the training part of PolNeAR;
 * that share is what the rules know about their own certainty.
 */
enum Construction {
  /** {@code Marta Cole said: “No.”} */
  COLON(0.85),
  /** {@code “No,” Marta Cole said.} */
  REPORTED_AFTER(0.95),
  /** {@code “No,” said Marta Cole.} */
  INVERTED_AFTER(0.96),
  /** {@code Marta Cole said, “No.”} or {@code Marta Cole called it “a gift”.} */
  REPORTED_BEFORE(0.82),
  /** {@code The plan is “a gift to thieves”, Marta Cole said.} */
  REPORTED_AT_END(0.87),
  /** {@code According to Marta Cole, the plan is “a gift”.} */
  ACCORDING_TO(0.88),
  /** {@code “A fair result.” – Marta Cole, trust chair} */
  SIGNED(0.7),
  /** {@code In her statement “…”}: a noun for speech with its owner. */
  SPEECH_NOUN(0.52),
  /** {@code “No,” she said. “Never.”} */
  SAME_PARAGRAPH(0.94),
  /** {@code Marta Cole said she was tired. “Nobody asked us.”} */
  AFTER_REPORT(0.72),
  /** {@code Marta Cole lives by the canal. “Nobody asked us.”} */
  AFTER_STATEMENT(0.25),
  /** A paragraph of its own, after one that ends in a colon or a report. */
  NEXT_PARAGRAPH(0.5),
  /** A paragraph of its own, after a paragraph that quotes somebody. */
  CONTINUED_SPEAKER(0.63),
  /** Said by somebody, but the text does not let us know who. */
  UNKNOWN(0),
  /** Said by nobody. */
  UNSAID(0);

  private final double precision;

  Construction(double precision) {
    this.precision = precision;
  }

  double precision() {
    return precision;
  }
}
