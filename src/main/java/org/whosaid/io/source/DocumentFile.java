package org.whosaid.io.source;

import org.whosaid.model.Document;

/**
 * A file, or standard input, that is one document.
 *
 * @param origin where its bytes come from
 * @param reader what makes a text of them
 */
public record DocumentFile(Origin origin, DocumentReader reader, ReadingOptions options)
    implements Input {

  @Override
  public String source() {
    return origin.source();
  }

  @Override
  public Document read() throws UnreadableException {
    return reader.read(origin.read(options), options).document(source(), options);
  }
}
