package org.whosaid.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.extract.Settings;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.search.ClaimChecker;
import org.whosaid.search.QuotationIndex;

/** What claims are looked for in: an index that is there, or one made of rows and articles. */
final class Corpus implements Closeable {

  private final ClaimChecker checker;
  private final @Nullable QuotationIndex made;
  private final boolean failed;

  private Corpus(ClaimChecker checker, @Nullable QuotationIndex made, boolean failed) {
    this.checker = checker;
    this.made = made;
    this.failed = failed;
  }

  /** Its message names what cannot be read, and the trouble. */
  static final class UnreadableCorpusException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableCorpusException(Path place, IOException e) {
      super(place + ": " + e.getMessage(), e);
    }
  }

  /**
   * Opens an index, or makes one in memory.
   *
   * @param speech what is looked for in articles
   * @throws UnreadableCorpusException when there is an index that cannot be read
   */
  static Corpus open(
      List<String> places,
      ReadingOptions reading,
      Settings.Speech speech,
      int threads,
      InputStream in,
      Messages messages)
      throws IOException {
    Path first = Path.of(places.get(0));
    if (places.size() == 1 && QuotationIndex.isThere(first)) {
      try {
        return new Corpus(ClaimChecker.open(first), null, false);
      } catch (IOException e) {
        throw new UnreadableCorpusException(first, e);
      }
    }
    QuotationIndex index = QuotationIndex.inMemory();
    Indexing indexing = new Indexing(index, reading, speech, threads, in, messages);
    indexing.add(places);
    return new Corpus(index.checker(), index, indexing.summary().hasFailures());
  }

  ClaimChecker checker() {
    return checker;
  }

  /** Returns whether a part of it could not be read. */
  boolean failed() {
    return failed;
  }

  @Override
  public void close() throws IOException {
    checker.close();
    if (made != null) {
      made.close();
    }
  }
}
