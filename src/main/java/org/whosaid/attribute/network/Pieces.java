package org.whosaid.attribute.network;

/**
 * Words in pieces.
 *
 * @param first index of their first piece in the stream
 * @param last index of their last piece
 */
record Pieces(int first, int last) {

  /** Returns how many they are. */
  int length() {
    return last - first + 1;
  }
}
