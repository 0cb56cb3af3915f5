package org.whosaid.attribute.network;

/**
 * A stretch of a page that the network reads for attributions, marked or not.
 *
 * @param begin index of its first piece in the stream
 * @param coreBegin index of the first piece of the sentences that it is for
 * @param coreEnd index just past their last piece; what lies around them is context
 * @param end index just past its last piece
 */
record SentenceWindow(int begin, int coreBegin, int coreEnd, int end) {}
