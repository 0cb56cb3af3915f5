package org.whosaid.io.read;

import org.whosaid.model.Document;

/** A file, or standard input, that is one document: a text or a web page. */
final class DocumentFile implements Input {

  private final Origin origin;
  private final boolean page;
  private final ReadingOptions options;

  DocumentFile(Origin origin, boolean page, ReadingOptions options) {
    this.origin = origin;
    this.page = page;
    this.options = options;
  }

  @Override
  public String source() {
    return origin.source();
  }

  @Override
  public Document read() throws UnreadableException {
    byte[] bytes = origin.read(options);
    TextDecoder decoder = new TextDecoder(options.encoding());
    String text =
        page ? HtmlText.of(decoder.decodePage(bytes)) : Entities.decode(decoder.decode(bytes));
    return new Document(source(), SoundText.checked(text));
  }
}
