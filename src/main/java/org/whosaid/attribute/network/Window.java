package org.whosaid.attribute.network;

import java.util.List;

/**
 * A stretch of a page that the encoder reads in one go, with the quotations that it is to
 * attribute.
 *
 * @param begin index of its first piece in the stream
 * @param end index just past its last piece
 * @param candidates the mentions that lie wholly in it, in text order
 * @param questions the marked spans to attribute
 */
record Window(int begin, int end, List<Candidate> candidates, List<Question> questions) {

  /**
   * A marked span and the candidates it may be attributed to.
   *
   * @param span index of the marked span on the page
   * @param features what is known of the span, as {@link Features#ofSpan} gives it
   * @param pairs the candidates, in text order
   */
  record Question(int span, List<Integer> features, List<Pair> pairs) {}

  /**
   * A marked span with one candidate.
   *
   * @param candidate index among the window's candidates
   * @param features what is known of the two together, as {@link Features#ofPair} gives it
   */
  record Pair(int candidate, List<Integer> features) {}

  int length() {
    return end - begin;
  }
}
