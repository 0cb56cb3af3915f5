package org.whosaid.attribute;

import java.util.BitSet;
import java.util.List;

/**
 * What the encoder is shown of a page.
 *
 * @param stream the page in word pieces
 * @param windows the stretches of it that hold the marked spans asked about
 */
record Shown(PieceStream stream, List<Window> windows) {

  /** Returns what is shown to ask about all of the page's marked spans. */
  static Shown of(Reading reading, List<Judgement> judgements, WordPieces wordPieces) {
    BitSet all = new BitSet();
    all.set(0, judgements.size());
    return of(reading, judgements, all, wordPieces);
  }

  /** Returns what is shown to ask about some of the page's marked spans. */
  static Shown of(
      Reading reading, List<Judgement> judgements, BitSet asked, WordPieces wordPieces) {
    PieceStream stream = new PieceStream(reading.page(), wordPieces);
    Features features = new Features(reading, judgements);
    Windows windows = new Windows(stream, Candidates.of(reading), features);
    return new Shown(stream, windows.over(asked));
  }
}
