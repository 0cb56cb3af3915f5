package org.whosaid.attribute.network;

import java.util.BitSet;
import java.util.List;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.syntax.ChunkedPage;

/**
 * What the encoder is shown of a page.
 *
 * @param stream the page in word pieces
 * @param windows the stretches of it that hold the marked spans asked about
 */
record EncoderBatch(PieceStream stream, List<Window> windows) {

  /** Returns what is shown to ask about all of the page's marked spans. */
  static EncoderBatch of(ChunkedPage chunked, List<RuleVerdict> verdicts, WordPieces wordPieces) {
    BitSet all = new BitSet();
    all.set(0, verdicts.size());
    return of(chunked, verdicts, all, wordPieces);
  }

  /** Returns what is shown to ask about some of the page's marked spans. */
  static EncoderBatch of(
      ChunkedPage chunked, List<RuleVerdict> verdicts, BitSet asked, WordPieces wordPieces) {
    PieceStream stream = new PieceStream(chunked.page(), wordPieces);
    Features features = new Features(chunked, verdicts);
    Windows windows = new Windows(stream, Candidates.of(chunked), features);
    return new EncoderBatch(stream, windows.over(asked));
  }
}
