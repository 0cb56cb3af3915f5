package org.whosaid.attribute;

import java.util.List;

/**
 * What the encoder is shown of a page.
 *
 * @param stream the page in word pieces
 * @param windows the stretches of it that hold marked spans
 */
record Shown(PieceStream stream, List<Window> windows) {

  static Shown of(Reading reading, List<Judgement> judgements, WordPieces wordPieces) {
    PieceStream stream = new PieceStream(reading.page(), wordPieces);
    Features features = new Features(reading, judgements);
    Windows windows = new Windows(stream, Candidates.of(reading), features);
    return new Shown(stream, windows.over(reading.page().marked().size()));
  }
}
