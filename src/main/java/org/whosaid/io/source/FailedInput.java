package org.whosaid.io.source;

import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/**
 * An input of which nothing can be read; reading it says so in its place among the others.
 *
 * @param kind what sort of trouble it is
 * @param reason what is wrong with it, in words that follow {@code path: }
 */
public record FailedInput(String source, Failure kind, String reason) implements Input {

  @Override
  public Document read() throws UnreadableException {
    throw new UnreadableException(kind, reason);
  }
}
