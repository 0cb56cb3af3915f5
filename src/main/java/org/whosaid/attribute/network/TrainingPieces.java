package org.whosaid.attribute.network;

import java.util.List;
import java.util.stream.IntStream;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;

/** A page in word pieces, laid open for training on the very pieces that the network reads. */
public final class TrainingPieces {

  private static final WordPieces WORD_PIECES = new WordPieces();

  private final PieceStream stream;

  private TrainingPieces(PieceStream stream) {
    this.stream = stream;
  }

  /** Returns the pieces of a page. */
  public static TrainingPieces of(ChunkedPage chunked) {
    return new TrainingPieces(new PieceStream(chunked.page(), WORD_PIECES));
  }

  /** Returns the ids of all pieces. */
  public List<Integer> ids() {
    return IntStream.range(0, stream.size()).map(stream::id).boxed().toList();
  }

  /**
   * Returns the indexes of the first and the last piece of words; none where there are none or
   * marks hold them.
   */
  public List<Integer> at(Span words) {
    Pieces pieces = stream.pieces(words);
    return pieces == null ? List.of() : List.of(pieces.first(), pieces.last());
  }
}
