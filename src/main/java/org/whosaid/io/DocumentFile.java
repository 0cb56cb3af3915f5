package org.whosaid.io;

import org.whosaid.model.Document;

/** A file, or standard input, that is one document: a text or a web page. */
final class DocumentFile implements Input {

  private final Origin origin;
  private final boolean page;
  private final Reading reading;

  DocumentFile(Origin origin, boolean page, Reading reading) {
    this.origin = origin;
    this.page = page;
    this.reading = reading;
  }

  @Override
  public String source() {
    return origin.source();
  }

  @Override
  public Document read() throws UnreadableException {
    byte[] bytes = origin.read(reading);
    TextDecoder decoder = new TextDecoder(reading.encoding());
    String text =
        page ? HtmlText.of(decoder.decodePage(bytes)) : Entities.decode(decoder.decode(bytes));
    return new Document(source(), SoundText.checked(text));
  }
}
