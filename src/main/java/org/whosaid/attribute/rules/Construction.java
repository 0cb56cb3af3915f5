package org.whosaid.attribute.rules;

import java.util.Locale;

/**
 * The constructions that tie marked words to whoever says them, or to nobody; a rule recognises
 * each.
 *
 * <p>Each carries the share of its attributions that are right on the training part of PolNeAR;
 * that share is what the rules know about their own certainty. Some rules tell two constructions
 * apart; which number the trained network knows a construction by is for the network to say.
 */
public enum Construction {
  /** {@code Marta Cole said: “No.”} */
  COLON(0.85),
  /** {@code “COLE: Are you sure?} in a transcript that speaks of a Cole. */
  LABELLED(0.98),
  /** {@code “No,” Marta Cole said.} */
  REPORTED_AFTER(0.95),
  /** {@code “No,” said Marta Cole.} */
  INVERTED_AFTER(0.96),
  /** {@code “The king is dead,” it was whispered.} */
  IMPERSONAL(0),
  /** {@code Marta Cole said, “No.”} or {@code Marta Cole called it “a gift”.} */
  REPORTED_BEFORE(0.82),
  /** {@code The judge painted him as “a lost soul”.} */
  DEPICTED_AS(0.82),
  /** {@code The plan is “a gift to thieves”, Marta Cole said.} */
  REPORTED_AT_END(0.87),
  /** {@code the “new Harbour”, as Marta Cole dubbed it} */
  AS_THEY_PUT_IT(0.87),
  /** {@code According to Marta Cole, the plan is “a gift”.} */
  ACCORDING_TO(0.88),
  /** {@code Finn Roy quoted Marta Cole as saying: “No.”} */
  PASSED_ON(0.9),
  /** {@code Marta Cole, trust chair:}, on a line of its own or before the words. */
  LEAD_IN(0.95),
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
  /** {@code “(CROSSTALK.)} */
  STAGE_DIRECTION,
  /** {@code Daniel “Tank” Moreau} */
  NICKNAME,
  /** {@code who asked to be called “Biscuit”} */
  ALIAS,
  /** {@code so-called “smart” bins} */
  SO_CALLED,
  /** {@code to publish a new “harbour charter”} */
  MADE_PUBLIC,
  /** {@code a plan called “Low Tide”} */
  NAMED,
  /** {@code the film “Low Tide”} */
  TITLED,
  /** {@code A sign read “Keep out”} */
  ON_A_SIGN,
  /** {@code sayings such as “Stop”} */
  EXAMPLE,
  /** {@code on “The Morning Show”} */
  TITLE,
  /** {@code Nobody called it “cheap”} */
  UNREAL,
  /** Said by nobody, for want of anything that tells otherwise. */
  UNSAID;

  private final double precision;
  private final boolean said;

  /** A construction in which somebody says the words. */
  Construction(double precision) {
    this.precision = precision;
    this.said = true;
  }

  /** A construction in which nobody does. */
  Construction() {
    this.precision = 0;
    this.said = false;
  }

  /** Returns its name in words: {@code inverted after}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns whether somebody says the words. */
  public boolean isSaid() {
    return said;
  }

  /** Returns the share of its attributions that are right, from 0 to 1; 0 where it names nobody. */
  public double precision() {
    return precision;
  }
}
