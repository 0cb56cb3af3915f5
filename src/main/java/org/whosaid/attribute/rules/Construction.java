package org.whosaid.attribute.rules;

/**
 * The constructions that tie a quotation to its source, from the surest to the least sure.
 *
 * <p>The trained network knows each by its code, so codes stay as they are.
 *
 * <p>Each carries the share of its attributions that are right on the training part of PolNeAR;
 * that share is what the rules know about their own certainty.
 */
public enum Construction {
  /** {@code Marta Cole said: “No.”} */
  COLON(0, 0.85),
  /** {@code “No,” Marta Cole said.} */
  REPORTED_AFTER(1, 0.95),
  /** {@code “No,” said Marta Cole.} */
  INVERTED_AFTER(2, 0.96),
  /** {@code Marta Cole said, “No.”} or {@code Marta Cole called it “a gift”.} */
  REPORTED_BEFORE(3, 0.82),
  /** {@code The plan is “a gift to thieves”, Marta Cole said.} */
  REPORTED_AT_END(4, 0.87),
  /** {@code According to Marta Cole, the plan is “a gift”.} */
  ACCORDING_TO(5, 0.88),
  /** {@code “A fair result.” – Marta Cole, trust chair} */
  SIGNED(6, 0.7),
  /** {@code In her statement “…”}: a noun for speech with its owner. */
  SPEECH_NOUN(7, 0.52),
  /** {@code “No,” she said. “Never.”} */
  SAME_PARAGRAPH(8, 0.94),
  /** {@code Marta Cole said she was tired. “Nobody asked us.”} */
  AFTER_REPORT(9, 0.72),
  /** {@code Marta Cole lives by the canal. “Nobody asked us.”} */
  AFTER_STATEMENT(10, 0.25),
  /** A paragraph of its own, after one that ends in a colon or a report. */
  NEXT_PARAGRAPH(11, 0.5),
  /** A paragraph of its own, after a paragraph that quotes somebody. */
  CONTINUED_SPEAKER(12, 0.63),
  /** Said by somebody, but the text does not let us know who. */
  UNKNOWN(13, 0),
  /** {@code Daniel “Tank” Moreau} */
  NICKNAME(14),
  /** {@code so-called “smart” bins} */
  SO_CALLED(15),
  /** {@code a plan called “Low Tide”} */
  NAMED(16),
  /** {@code the film “Low Tide”} */
  TITLED(17),
  /** {@code A sign read “Keep out”} */
  ON_A_SIGN(18),
  /** {@code on “The Morning Show”} */
  TITLE(19),
  /** {@code Nobody called it “cheap”} */
  UNREAL(20),
  /** Said by nobody, for want of anything that tells otherwise. */
  UNSAID(21);

  private final int code;
  private final double precision;
  private final boolean said;

  /** A construction in which somebody says the words. */
  Construction(int code, double precision) {
    this.code = code;
    this.precision = precision;
    this.said = true;
  }

  /** A construction in which nobody does. */
  Construction(int code) {
    this.code = code;
    this.precision = 0;
    this.said = false;
  }

  /** Returns the number that the trained network knows it by, from 0 on. */
  public int code() {
    return code;
  }

  boolean isSaid() {
    return said;
  }

  public double precision() {
    return precision;
  }
}
