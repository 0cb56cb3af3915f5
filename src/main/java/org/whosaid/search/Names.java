package org.whosaid.search;

import java.util.stream.Stream;

/** Compares the speaker of a claim with the one of a passage. */
final class Names {

  private Names() {}

  /** Returns whether the names can be one speaker's: {@code Mr Sunak}, {@code Rishi Sunak}. */
  static boolean agree(String claimed, Passage passage) {
    Name name = Name.of(claimed);
    return name.isEmpty()
        || Stream.of(passage.speaker().split("; ", -1)).anyMatch(s -> name.agrees(Name.of(s)))
        || (!passage.called().isEmpty()
            && Name.of(passage.called()).words().containsAll(name.words()));
  }
}
