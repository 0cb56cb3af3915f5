package org.whosaid.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.UnavailableException;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.write.CannotResumeException;
import org.whosaid.io.write.Fingerprint;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;
import org.whosaid.model.Row;

/**
 * Reads and extracts many inputs; whatever is wrong with one of them stays with that one.
 *
 * <p>Extractions come in input order, whatever the number of threads.
 */
public final class Batch {

  /**
   * Time that one document may take, and each {@link #USUAL_LENGTH}, if a user asks for nothing.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int USUAL_LENGTH = 100_000;

  /** The beginning that is read of a document that takes too long is one part of so many. */
  private static final int PART = 4;

  private static final Duration FOREVER = Duration.ofDays(365);

  private final Extractor extractor;
  private final OrderedWorkers workers;
  private final Duration patience;

  /** Creates a batch on {@code threads} threads, at least one, that waits for each document. */
  public Batch(Extractor extractor, int threads) {
    this(extractor, threads, FOREVER);
  }

  /** Creates a batch that gives up on documents that take longer than {@code patience}. */
  public Batch(Extractor extractor, int threads, Duration patience) {
    this.extractor = extractor;
    this.workers = new OrderedWorkers(threads);
    this.patience = patience;
  }

  /**
   * What became of one input.
   *
   * @param document what was read, if it could be
   * @param fingerprint the same, in short
   * @param words how many words were read
   * @param notices what its user should know of how it was read, in words that follow {@code path:
   *     }
   */
  public record Result(
      Extraction extraction,
      Optional<Document> document,
      String fingerprint,
      int words,
      List<String> notices) {

    private static Result failed(Input input, Failure kind, String reason) {
      Extraction failed = new Extraction.Failed(input.source(), kind, reason);
      return new Result(failed, Optional.empty(), Fingerprint.of(kind), 0, List.of());
    }

    /** Returns its rows, none if it failed. */
    public List<Row> rows() {
      if (extraction instanceof Extraction.Incomplete incomplete) {
        return incomplete.rows();
      }
      return extraction instanceof Extraction.Done done ? done.rows() : List.of();
    }

    /** Returns what is to be remembered of it. */
    public Completed completed() {
      return new Completed(extraction.source(), fingerprint, rows().size(), failure());
    }

    private Optional<Extraction.Failed> failure() {
      if (extraction instanceof Extraction.Incomplete incomplete) {
        return Optional.of(
            new Extraction.Failed(incomplete.source(), Failure.TOO_SLOW, incomplete.reason()));
      }
      return extraction instanceof Extraction.Failed failed
          ? Optional.of(failed)
          : Optional.empty();
    }
  }

  /**
   * Extracts all {@code inputs} and hands each result to {@code sink}.
   *
   * @throws IOException whatever {@code sink} throws; the inputs left are not read
   */
  public void run(Iterator<Input> inputs, OrderedWorkers.Sink<Result> sink) throws IOException {
    try (TimeLimit limit = new TimeLimit(patience)) {
      workers.run(inputs, input -> extract(input, limit), sink);
    }
  }

  /**
   * Passes over the inputs that an earlier run has {@code completed}, reading each once more to see
   * that it is as it was; {@code sink} takes those that are.
   *
   * @throws CannotResumeException when one is not
   * @throws IOException whatever {@code sink} throws
   */
  public void pass(
      Iterator<Input> inputs, Iterator<Completed> completed, OrderedWorkers.Sink<Completed> sink)
      throws IOException {
    Iterator<ResumedInput> repeated =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return completed.hasNext();
          }

          @Override
          public ResumedInput next() {
            return new ResumedInput(completed.next(), inputs.hasNext() ? inputs.next() : null);
          }
        };
    workers.run(repeated, ResumedInput::compared, compared -> sink.accept(compared.unchanged()));
  }

  /** Asks a run in another thread to end: what is being worked on is finished, no more begun. */
  public void stop() {
    workers.stop();
  }

  /** Returns whether it was asked to end. */
  public boolean isStopped() {
    return workers.isStopped();
  }

  private Result extract(Input input, TimeLimit limit) {
    try (TimeLimit.Watch watch = limit.watch()) {
      Document document = Faults.read(input);
      watch.allow(patience(document.text()));
      Extraction extraction = extract(document);
      boolean late = watch.end() && extraction instanceof Extraction.Failed;
      return new Result(
          late ? beginning(document, limit) : extraction,
          Optional.of(document),
          Fingerprint.of(document),
          document.words(),
          notices(document, extraction));
    } catch (UnreadableException e) {
      return Result.failed(input, e.kind(), e.reason());
    } catch (CancellationException e) {
      return Result.failed(input, Failure.TOO_SLOW, takesLonger(patience));
    }
  }

  private static List<String> notices(Document document, Extraction extraction) {
    List<String> notices = new ArrayList<>(document.notices());
    notices.addAll(extraction instanceof Extraction.Done done ? done.notices() : List.of());
    return notices;
  }

  /** Returns the time that a text may take: a long one more than another. */
  private Duration patience(String text) {
    return patience.multipliedBy(1 + text.length() / USUAL_LENGTH);
  }

  /** Reads the first part of a document that was too long for its time, which is time enough. */
  private Extraction beginning(Document document, TimeLimit limit) {
    String text = document.text();
    int end = text.lastIndexOf('\n', text.length() / PART);
    if (end > 0) {
      try (TimeLimit.Watch watch = limit.watch()) {
        String part = text.substring(0, end);
        watch.allow(patience(part));
        Extraction extraction =
            extract(new Document(document.source(), part, document.kept(), document.notices()));
        if (extraction instanceof Extraction.Done done) {
          String reason =
              String.format(
                  Locale.ROOT,
                  "is incomplete: only the first %,d of %,d characters are read; see --timeout",
                  end,
                  text.length());
          return new Extraction.Incomplete(document.source(), done.rows(), reason);
        }
      }
    }
    return new Extraction.Failed(document.source(), Failure.TOO_SLOW, takesLonger(patience(text)));
  }

  private Extraction extract(Document document) {
    try {
      return extractor.extract(document);
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Extraction.Failed(document.source(), Failure.INTERNAL, Faults.described(e));
    }
  }

  private static String takesLonger(Duration patience) {
    return "takes longer than " + patience.toSeconds() + " s; see --timeout";
  }
}
