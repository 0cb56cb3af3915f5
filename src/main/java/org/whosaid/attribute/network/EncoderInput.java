package org.whosaid.attribute.network;

/**
 * A window in the encoder's own coordinates: its pieces between the markers that BERT puts at the
 * ends of every text.
 */
record EncoderInput(PieceStream stream, int begin, int end) {

  private static final int OPENING = 101;
  private static final int CLOSING = 102;

  static EncoderInput of(PieceStream stream, Window window) {
    return new EncoderInput(stream, window.begin(), window.end());
  }

  int length() {
    return end - begin + 2;
  }

  /** Returns the id of the piece at {@code i}. */
  long piece(int i) {
    return i == 0 ? OPENING : i == length() - 1 ? CLOSING : stream.id(begin + i - 1);
  }

  /** Returns the token that the piece at {@code i} belongs to, or {@link PieceStream#MARKER}. */
  int token(int i) {
    boolean outer = i == 0 || i == length() - 1;
    return outer ? PieceStream.MARKER : stream.tokenAt(begin + i - 1);
  }

  /** Returns whether the piece at {@code i} is of a word that may signal an attribution. */
  boolean mayBeCue(int i) {
    return token(i) != PieceStream.MARKER && CueFinder.mayBeCue(stream.page(), token(i));
  }

  /** Returns whether all of {@code pieces} are in the window. */
  boolean holds(Pieces pieces) {
    return begin <= pieces.first() && pieces.last() < end;
  }

  /** Returns where a piece of the stream stands in the window. */
  int at(int piece) {
    return piece - begin + 1;
  }

  int first(Candidate candidate) {
    return at(stream.first(candidate.begin()));
  }

  int last(Candidate candidate) {
    return at(stream.last(candidate.end() - 1));
  }

  /** Returns where the marker stands that opens a marked span. */
  int begin(int span) {
    return at(stream.begin(span));
  }

  /** Returns where the marker stands that closes a marked span; at the latest the last piece. */
  int end(int span) {
    return at(Math.min(stream.end(span), end - 1));
  }
}
