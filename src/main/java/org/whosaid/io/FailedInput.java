package org.whosaid.io;

import org.whosaid.model.Document;

/**
 * An input of which nothing can be read; reading it says so in its place among the others.
 *
 * @param reason what is wrong with it, in words that follow {@code path: }
 */
record FailedInput(String source, String reason) implements Input {

  @Override
  public Document read() throws UnreadableException {
    throw new UnreadableException(reason);
  }
}
