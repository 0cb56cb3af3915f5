package org.whosaid.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index of quotations and of the texts that they stand in, on disk or in memory.
 *
 * <p>What is known of a document is added all at once, and replaces what was known of it before.
 * Until it is {@linkplain #commit committed}, nobody sees it, and a program that is killed loses no
 * more than that. One program writes at a time.
 */
public final class QuotationIndex implements Closeable {

  private static final double MEGABYTES_IN_MEMORY = 64;

  private final IndexWriter writer;
  private final DirectoryReader before;

  private QuotationIndex(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(MEGABYTES_IN_MEMORY);
    config.setCommitOnClose(false);
    try {
      this.writer = new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IOException("another whosaid is writing to it", e);
    }
    if (!DirectoryReader.indexExists(directory)) {
      commit();
    }
    this.before = DirectoryReader.open(writer);
  }

  /**
   * Opens an index in the folder {@code folder}.
   *
   * @param append whether it may hold something already
   * @throws IOException when it cannot be written, for the reason that its message gives
   */
  public static QuotationIndex open(Path folder, boolean append) throws IOException {
    if (!append && isThere(folder)) {
      throw new IOException("is there already; --append adds to it");
    }
    if (Files.isDirectory(folder) && !isThere(folder) && isFull(folder)) {
      throw new IOException("holds other files than an index");
    }
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    if (isThere(folder)) {
      IndexVersion.open(directory).close();
    }
    return new QuotationIndex(directory);
  }

  /** Opens an index that ends with the program. */
  public static QuotationIndex inMemory() throws IOException {
    return new QuotationIndex(new ByteBuffersDirectory());
  }

  /** Returns whether a folder holds an index. */
  public static boolean isThere(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /** A lock alone is left where an index was killed before its first commit. */
  private static boolean isFull(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          file -> !file.getFileName().toString().matches("write\\.lock|_.*|pending_.*"));
    }
  }

  /**
   * Returns whether a document was there when the index was opened, and is as it was.
   *
   * @param fingerprint of all that is known of it
   */
  public boolean has(String source, String fingerprint) throws IOException {
    return before.docFreq(new Term(Fields.STATE, state(source, fingerprint))) > 0;
  }

  /** Adds what is known of a document, instead of what was known before. */
  public void add(String source, String fingerprint, List<Passage> passages) throws IOException {
    List<Document> documents = new ArrayList<>();
    String state = state(source, fingerprint);
    for (Passage passage : passages) {
      documents.add(Fields.of(passage, state));
    }
    writer.updateDocuments(new Term(Fields.SOURCE, source), documents);
  }

  private static String state(String source, String fingerprint) {
    return fingerprint + ' ' + source;
  }

  /** Lets others see what was added. */
  public void commit() throws IOException {
    writer.setLiveCommitData(IndexVersion.OURS.entrySet());
    writer.commit();
  }

  /** Returns what checks claims against all that was committed. */
  public ClaimChecker checker() throws IOException {
    return new ClaimChecker(DirectoryReader.open(writer));
  }

  /** Ends the index; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    before.close();
    writer.close();
    writer.getDirectory().close();
  }
}
