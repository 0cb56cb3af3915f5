package org.whosaid.cli;

import java.io.IOException;
import java.util.Iterator;
import org.whosaid.batch.Batch;
import org.whosaid.io.write.RowOutput;
import org.whosaid.model.Completed;
import org.whosaid.model.Extraction;

/** Hands on what becomes of each document: its rows, its failure, its place in the counts. */
final class ResultSink {

  private final RowOutput rows;
  private final FailureOptions failures;
  private final FailureOptions.Log log;
  private final Messages messages;
  private final Progress progress;
  private final Summary summary;

  ResultSink(
      RowOutput rows,
      FailureOptions failures,
      FailureOptions.Log log,
      Messages messages,
      Progress progress,
      Summary summary) {
    this.rows = rows;
    this.failures = failures;
    this.log = log;
    this.messages = messages;
    this.progress = progress;
    this.summary = summary;
  }

  /** Ends a run at its first failure. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes a document that is done now. */
  void deliver(Batch.Result result) throws IOException {
    Completed document = result.completed();
    boolean stays =
        failures.failFast() && document.failure().filter(f -> f.kind().isFault()).isPresent();
    if (!stays) {
      rows.write(document, result.document(), result.rows());
    }
    for (String notice : result.notices()) {
      messages.println(document.source() + ": " + notice);
    }
    count(document, result.words());
  }

  /** Takes a document that an earlier run has done. */
  void repeat(Completed document) throws IOException {
    count(document, 0);
  }

  /** Takes the documents that earlier runs have done, all there are. */
  void repeatAll(Iterator<Completed> documents) throws IOException {
    while (documents.hasNext()) {
      repeat(documents.next());
    }
  }

  private void count(Completed document, int words) throws IOException {
    summary.add(document);
    progress.step(document.rows(), words);
    if (document.failure().isPresent()) {
      tell(document.failure().get());
    }
  }

  private void tell(Extraction.Failed failed) throws IOException {
    log.write(failed);
    if (failed.kind().isFault()) {
      messages.println(failed.source() + ": " + failed.reason());
      if (failures.failFast()) {
        throw new StoppedException();
      }
    }
  }
}
