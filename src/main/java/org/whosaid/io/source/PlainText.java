package org.whosaid.io.source;

/** Reads a plain text, with the entities of HTML that pasting leaves in it. */
public final class PlainText implements DocumentReader {

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    return new Content(Entities.decode(new TextDecoder(options.encoding()).decode(bytes)));
  }
}
