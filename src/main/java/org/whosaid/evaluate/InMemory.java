package org.whosaid.evaluate;

import java.util.Iterator;
import java.util.List;
import org.whosaid.io.source.Input;
import org.whosaid.model.Document;

/** A document that has been read already, so that reading files is not timed. */
record InMemory(Document document) implements Input {

  static Iterator<Input> all(List<Document> documents) {
    return documents.stream().<Input>map(InMemory::new).iterator();
  }

  /** Returns how many words {@code documents} have, split at white space. */
  static int words(List<Document> documents) {
    return documents.stream().mapToInt(Document::words).sum();
  }

  @Override
  public String source() {
    return document.source();
  }

  @Override
  public Document read() {
    return document;
  }
}
