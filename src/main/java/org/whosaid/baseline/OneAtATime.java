package org.whosaid.baseline;

import java.util.Optional;
import org.whosaid.extract.Extractor;
import org.whosaid.model.Coreference;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/** Gives the rows that one thread gives, whatever the number of threads: one document at a time. */
record OneAtATime(Extractor extractor) implements Extractor {

  @Override
  public Extraction extract(Document document) {
    synchronized (extractor) {
      return extractor.extract(document);
    }
  }

  @Override
  public Optional<Coreference> coreference(Document document) {
    synchronized (extractor) {
      return extractor.coreference(document);
    }
  }
}
