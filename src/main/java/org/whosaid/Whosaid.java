package org.whosaid;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.whosaid.extract.ClosedException;
import org.whosaid.extract.ExtractionException;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.KnownSpeaker;
import org.whosaid.model.Row;

/**
 * Extracts who said what from English texts, for Java programs.
 *
 * <pre>{@code
 * try (Whosaid whosaid = Whosaid.builder().minConfidence(0.8).build()) {
 *   for (Row row : whosaid.extract("“We won,” said Ann Lee.")) {
 *     System.out.println(row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote());
 *   }
 * }
 * }</pre>
 *
 * <p><b>Loading.</b> The models are loaded when the first text with quotation marks comes, which
 * takes a second or two and some 150 MB; building is quick. Make one and keep it.
 *
 * <p><b>Offsets.</b> All offsets in a row count code points of the text, as Python and SQL count
 * characters; they differ from the indexes of a {@code String} after the first emoji. {@code new
 * CodePoints(text).slice(row.segments().get(0))} gives the marked words verbatim, marks included.
 *
 * <p><b>Threads.</b> Any number of threads may share one; each extracts in its own thread, and the
 * rows of a text are the same however many do. Loading takes two threads more, which end with it or
 * are of the JVM's common pool; no other is started. An extraction whose thread is interrupted ends
 * early with a {@link CancellationException} and leaves the thread interrupted.
 *
 * <p><b>Closing.</b> {@link #close} frees the memory that the garbage collector does not. It can be
 * called at any time, from any thread, more than once, and waits for nobody: extractions that other
 * threads have begun come to their end, and with the last of them the memory is freed; later ones
 * throw an {@link IllegalStateException}.
 */
public final class Whosaid implements AutoCloseable {

  private final Extractor extractor;

  Whosaid(Extractor extractor) {
    this.extractor = extractor;
  }

  /** Returns one that does what the program does without options, and gives no notices. */
  public static Whosaid create() {
    return builder().build();
  }

  /** Returns a builder with every option at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the rows of {@code text}, in text order; their source is the empty string.
   *
   * @throws IllegalStateException when it is closed
   * @throws CancellationException when the thread is interrupted
   * @throws ExtractionException when the program has a fault that this text brings out
   */
  public List<Row> extract(String text) {
    return extract(new Document("", Objects.requireNonNull(text, "text")));
  }

  /**
   * Returns the rows of {@code document}, in text order; each carries its source, and what else is
   * kept with it.
   *
   * @throws IllegalStateException when it is closed
   * @throws CancellationException when the thread is interrupted
   * @throws ExtractionException when the program has a fault that this document brings out
   */
  public List<Row> extract(Document document) {
    Objects.requireNonNull(document.text(), "text");
    return rows(extraction(document));
  }

  private Extraction extraction(Document document) {
    try {
      return extractor.extract(document);
    } catch (CancellationException | ClosedException e) {
      throw e; // the caller's doing, not a fault
    } catch (RuntimeException | StackOverflowError e) {
      throw new ExtractionException(document.source(), e);
    }
  }

  private static List<Row> rows(Extraction extraction) {
    if (extraction instanceof Extraction.Failed failed) {
      throw new ExtractionException(failed.source(), failed.reason());
    }
    return ((Extraction.Done) extraction).rows();
  }

  /** Frees what was loaded, now or when the extractions in work have ended; see above. */
  @Override
  public void close() {
    extractor.close();
  }

  /**
   * Takes the options, each checked when it is given: {@code
   * Whosaid.builder().minConfidence(0.8).allMarked(true).build()}.
   *
   * <p>For one thread; it can build several.
   */
  public static final class Builder {

    private Settings settings = Settings.DEFAULT;
    private boolean rulesOnly;
    private Consumer<String> notices = notice -> {};

    private Builder() {}

    /**
     * Leaves the speaker of a row empty where its probability is below {@code minConfidence}; by
     * default 0.5.
     *
     * @throws IllegalArgumentException when it is not from 0 to 1
     */
    public Builder minConfidence(double minConfidence) {
      settings = settings.withMinConfidence(minConfidence);
      return this;
    }

    /**
     * Gives rows the name and the id that these speakers have here; by default none are known.
     *
     * @throws IllegalArgumentException when one of them has a blank name
     */
    public Builder speakers(List<KnownSpeaker> speakers) {
      settings = settings.withSpeakers(speakers);
      return this;
    }

    /** Gives titles, terms and nicknames in quotation marks a row, too; by default not. */
    public Builder allMarked(boolean allMarked) {
      settings = settings.with(allMarked ? Settings.Marked.ALL : Settings.Marked.QUOTATIONS);
      return this;
    }

    /**
     * Gives reported words without quotation marks a row, too, with all that is reported; by
     * default not. Rules alone find none.
     */
    public Builder indirect(boolean indirect) {
      settings = settings.with(Settings.Speech.of(indirect));
      return this;
    }

    /**
     * Attributes by rules alone, which are quicker and need no native library, but are right less
     * often than the trained network; by default not.
     */
    public Builder rulesOnly(boolean only) {
      rulesOnly = only;
      return this;
    }

    /**
     * Hands what a user should know to {@code listener}, a sentence at a time; by default nobody
     * hears it. A sentence tells of a name that two known speakers go by, when building, or that
     * the trained network does not run on this platform and rules attribute instead, when loading,
     * then perhaps in another thread.
     */
    public Builder onNotice(Consumer<String> listener) {
      notices = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** Returns one with the options given so far. */
    public Whosaid build() {
      return new Whosaid(
          rulesOnly
              ? QuotationExtractor.byRules(settings, notices)
              : QuotationExtractor.learned(settings, notices));
    }
  }
}
