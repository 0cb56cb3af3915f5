package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.model.Span;

/**
 * What the network is shown of a stretch of text to find attributions in it, laid open for training
 * it.
 *
 * @param pieces ids of its word pieces, the encoder's own markers at both ends included
 * @param words for each piece the characters of its token; empty ones for markers
 * @param begin index of the first piece whose attributions are asked for
 * @param end index just past the last one
 */
public record IndirectTrainingWindow(List<Integer> pieces, List<Span> words, int begin, int end) {

  private static final Span NONE = new Span(0, 0);

  static IndirectTrainingWindow of(PieceStream stream, SentenceWindow window) {
    EncoderInput input = new EncoderInput(stream, window.begin(), window.end());
    List<Integer> pieces = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < input.length(); i++) {
      pieces.add((int) input.piece(i));
      int token = input.token(i);
      words.add(token == PieceStream.MARKER ? NONE : stream.page().token(token).span());
    }
    int first = window.coreBegin() - window.begin() + 1;
    return new IndirectTrainingWindow(
        pieces, words, first, first + window.coreEnd() - window.coreBegin());
  }
}
