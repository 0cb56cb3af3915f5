package org.whosaid.repair;

import java.util.Optional;

/** One kind of damage, undone. */
interface Repair {

  /** Returns what has to be changed in {@code text}, in its order. */
  Edits edits(String text);

  /** Returns what the user of a text that was changed should know. */
  default Optional<String> notice() {
    return Optional.empty();
  }
}
