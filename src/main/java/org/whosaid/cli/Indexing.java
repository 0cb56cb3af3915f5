package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.baseline.AttributorChoice;
import org.whosaid.batch.Batch;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Settings;
import org.whosaid.io.read.EarlierRow;
import org.whosaid.io.read.EarlierTexts;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.write.Fingerprint;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;
import org.whosaid.model.Row;
import org.whosaid.search.Passages;
import org.whosaid.search.QuotationIndex;

/** Fills an index from rows of earlier runs, and from articles. */
final class Indexing {

  /** What was added is safe after so long. */
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

  /** The texts of so many documents of rows are looked for at a time. */
  private static final int TOGETHER = 2000;

  private final QuotationIndex index;
  private final ReadingOptions reading;
  private final Settings.Speech speech;
  private final int threads;
  private final InputStream in;
  private final PrintStream messages;
  private final Summary summary = new Summary();
  private long committed = System.nanoTime();

  Indexing(
      QuotationIndex index,
      ReadingOptions reading,
      Settings.Speech speech,
      int threads,
      InputStream in,
      PrintStream messages) {
    this.index = index;
    this.reading = reading;
    this.speech = speech;
    this.threads = threads;
    this.in = in;
    this.messages = messages;
  }

  /** Returns what was added, and what failed. */
  Summary summary() {
    return summary;
  }

  /**
   * Adds all that is in the inputs, and commits it.
   *
   * @throws IOException when the index cannot be written
   */
  void add(List<String> inputs) throws IOException {
    List<String> articles = new ArrayList<>();
    for (String input : inputs) {
      if (!input.equals(InputOptions.STANDARD_INPUT) && RowReader.holdsRows(Path.of(input))) {
        addRows(Path.of(input));
      } else {
        articles.add(input);
      }
    }
    if (!articles.isEmpty()) {
      addArticles(articles);
    }
    index.commit();
  }

  private void addArticles(List<String> articles) throws IOException {
    try (Extractor extractor =
        AttributorChoice.LEARNED.extractor(
            Settings.DEFAULT.with(speech), notice -> messages.println("whosaid: " + notice))) {
      InputFinder finder = new InputFinder(in, reading, messages::println);
      new Batch(document -> unlessThere(document, extractor), threads, Batch.PATIENCE)
          .run(finder.find(articles), this::add);
    }
  }

  /** Extracts a document that the index does not have as it is. */
  private Extraction unlessThere(Document document, Extractor extractor) {
    try {
      return index.has(document.source(), known(Fingerprint.of(document)))
          ? new Extraction.Done(document.source(), List.of())
          : extractor.extract(document);
    } catch (IOException e) {
      return new Extraction.Failed(
          document.source(), Failure.INTERNAL, String.valueOf(e.getMessage()));
    }
  }

  private void add(Batch.Result result) throws IOException {
    Completed completed = result.completed();
    summary.add(completed);
    for (String notice : result.notices()) {
      messages.println(completed.source() + ": " + notice);
    }
    completed
        .failure()
        .filter(failed -> failed.kind().isFault())
        .ifPresent(failed -> messages.println(failed.source() + ": " + failed.reason()));
    if (result.document().isPresent()) {
      add(result.document().get(), known(result.fingerprint()), result.rows());
    }
  }

  /** An article whose reported words were not looked for is another one. */
  private String known(String fingerprint) {
    return speech == Settings.Speech.ALL
        ? Fingerprint.of(List.of(fingerprint, speech.name()))
        : fingerprint;
  }

  private void add(Document document, String fingerprint, List<Row> rows) throws IOException {
    if (index.has(document.source(), fingerprint)) {
      return;
    }
    Optional<String> text = Optional.of(document.text()).filter(read -> !read.isEmpty());
    index.add(
        document.source(),
        fingerprint,
        Passages.of(document.source(), text, document.kept(), rows));
    if (System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
      index.commit();
      committed = System.nanoTime();
    }
  }

  private void addRows(Path file) throws IOException {
    RowsByDocument rows = new RowsByDocument(file);
    try {
      RowReader.values(file, rows::take);
      rows.flush();
    } catch (Unwritable e) {
      throw e.reason;
    } catch (UnreadableException e) {
      failed(file, e.reason());
    } catch (IOException e) {
      failed(file, String.valueOf(e.getMessage()));
    }
  }

  private void failed(Path file, String reason) {
    messages.println(file + ": " + reason);
    summary.add(
        new Completed(
            file.toString(),
            "",
            0,
            Optional.of(new Extraction.Failed(file.toString(), Failure.DAMAGED, reason))));
  }

  /** The index could not be written while rows were read. */
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException reason;

    Unwritable(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** Collects the rows of one document after the other, some documents at a time. */
  private final class RowsByDocument {

    private final Path file;
    private final Map<String, List<EarlierRow>> documents = new LinkedHashMap<>();
    private String last = "";

    RowsByDocument(Path file) {
      this.file = file;
    }

    void take(Map<String, Object> values) {
      try {
        EarlierRow row = new EarlierRow(values);
        if (documents.size() == TOGETHER && !row.source().equals(last)) {
          flush();
        }
        last = row.source();
        documents.computeIfAbsent(last, key -> new ArrayList<>()).add(row);
      } catch (UnreadableException e) {
        failed(file, e.reason());
      } catch (IOException e) {
        throw new Unwritable(e);
      }
    }

    void flush() throws IOException {
      Map<String, Document> texts =
          new EarlierTexts(file, reading).find(documents.keySet()).documents();
      for (Map.Entry<String, List<EarlierRow>> entry : documents.entrySet()) {
        add(entry.getKey(), entry.getValue(), texts.get(entry.getKey()));
      }
      documents.clear();
    }

    private void add(String source, List<EarlierRow> earlier, @Nullable Document read)
        throws IOException {
      String text = read == null ? "" : read.text();
      List<Row> rows = earlier.stream().map(row -> row.row(text)).toList();
      Document document = new Document(source, text, earlier.get(0).about());
      String fingerprint = Fingerprint.of(List.of(text, rows.toString()));
      summary.add(new Completed(source, fingerprint, rows.size(), Optional.empty()));
      Indexing.this.add(document, fingerprint, rows);
    }
  }
}
