package org.whosaid.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;

/** Tells indexes that this version can read from others. */
final class IndexVersion {

  /** What every commit says of itself; changes when what stands in an index does. */
  static final Map<String, String> OURS = Map.of("whosaid", "1");

  private static final String OTHER = "is an index of another version";

  private IndexVersion() {}

  /**
   * Opens an index.
   *
   * @throws IOException when it is damaged or of another version, as its message says
   */
  static DirectoryReader open(Directory directory) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
      throw new IOException(OTHER, e);
    } catch (CorruptIndexException e) {
      throw new IOException("is a damaged index", e);
    }
    if (!reader.getIndexCommit().getUserData().equals(OURS)) {
      reader.close();
      throw new IOException(OTHER);
    }
    return reader;
  }
}
