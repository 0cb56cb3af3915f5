package org.whosaid.attribute.network;

import org.whosaid.model.Mention;

/**
 * A mention outside quotation marks that words may be attributed to.
 *
 * @param mention what it refers to
 * @param paragraph index of its paragraph
 * @param chunk index of its phrase in the paragraph's line of chunks
 * @param begin index of its first token on the page
 * @param end index just past its last token
 */
public record Candidate(Mention mention, int paragraph, int chunk, int begin, int end) {}
