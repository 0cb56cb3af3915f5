package org.whosaid.batch;

import java.util.concurrent.CancellationException;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/** What becomes of faults in our own code: a document fails, and the run goes on. */
final class Faults {

  private Faults() {}

  /** Reads an input; a fault of ours makes it unreadable, too. */
  static Document read(Input input) throws UnreadableException {
    try {
      return input.read();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new UnreadableException(Failure.INTERNAL, described(e));
    }
  }

  /** A failure in our own code: say enough to report it, and go on with the next document. */
  static String described(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return "cannot be processed: " + e + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
