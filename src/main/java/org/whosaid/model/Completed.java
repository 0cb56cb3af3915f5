package org.whosaid.model;

import java.util.Optional;

/**
 * A document that a batch is done with, and all that the batch remembers of it.
 *
 * @param source the document as its user knows it
 * @param fingerprint what it held, in short: the same for the same content
 * @param rows how many rows it gave
 * @param failure why it gave none, if it could not be done
 */
public record Completed(
    String source, String fingerprint, int rows, Optional<Extraction.Failed> failure) {}
