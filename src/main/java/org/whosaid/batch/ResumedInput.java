package org.whosaid.batch;

import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.write.CannotResumeException;
import org.whosaid.io.write.Fingerprint;
import org.whosaid.model.Completed;
import org.whosaid.model.Failure;

/**
 * An input where an earlier run had one.
 *
 * @param then what the earlier run did there
 * @param now what is there now, or null when nothing is
 */
record ResumedInput(Completed then, @Nullable Input now) {

  /**
   * The two compared.
   *
   * @param change what is not as it was, or null
   */
  record Compared(Completed then, @Nullable String change) {

    Completed unchanged() throws CannotResumeException {
      if (change != null) {
        throw new CannotResumeException(change);
      }
      return then;
    }
  }

  Compared compared() {
    return new Compared(then, change());
  }

  private @Nullable String change() {
    if (now == null) {
      return then.source() + " was read and is no input now";
    }
    if (!now.source().equals(then.source())) {
      return now.source() + " comes where " + then.source() + " was read";
    }
    return wasOurFault() || fingerprint(now).equals(then.fingerprint())
        ? null
        : then.source() + " has changed";
  }

  /** Returns whether it failed for no reason of its own, which reading it again cannot show. */
  private boolean wasOurFault() {
    return then.failure()
        .filter(f -> f.kind() == Failure.TOO_SLOW || f.kind() == Failure.INTERNAL)
        .isPresent();
  }

  private static String fingerprint(Input input) {
    try {
      return Fingerprint.of(Faults.read(input));
    } catch (UnreadableException e) {
      return Fingerprint.of(e.kind());
    }
  }
}
