package org.whosaid.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a mention where it stands once more, and says which earlier words it may go back to. */
@FunctionalInterface
public interface Links {

  /** Reads nothing. */
  Links NONE = (mention, earlier) -> Optional.empty();

  /**
   * Returns what speaks for each of the words at {@code earlier}; empty where {@code mention}
   * cannot be read.
   */
  Optional<Scores> read(Span mention, List<Span> earlier);

  /**
   * What speaks for each, as the logits of one choice.
   *
   * @param earlier for each of the earlier words; empty where they cannot be read with the mention
   * @param far for whoever is not in what was read
   * @param nobody for nobody
   */
  record Scores(List<OptionalDouble> earlier, double far, double nobody) {

    public Scores {
      earlier = List.copyOf(earlier);
    }
  }
}
