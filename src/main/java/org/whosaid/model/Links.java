package org.whosaid.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a mention of one document once more where it stands, and says which earlier words it may go
 * back to: <i>Ada Cole</i> rather than <i>Rosa Diaz</i>, or nobody. All places are in characters.
 * The same question has the same answer. For one thread.
 */
@FunctionalInterface
public interface Links {

  /** Reads nothing. */
  Links NONE = (mention, earlier) -> Optional.empty();

  /**
   * Returns what speaks for each of the words at {@code earlier}; empty where {@code mention}, or
   * none of them, can be read.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  Optional<Scores> read(Span mention, List<Span> earlier);

  /**
   * What speaks for each, as the logits of one choice.
   *
   * @param earlier for each of the earlier words, in their order; empty where they cannot be read
   *     with the mention
   * @param far for whoever is not in what was read
   * @param nobody for nobody
   */
  record Scores(List<OptionalDouble> earlier, double far, double nobody) {

    public Scores {
      earlier = List.copyOf(earlier);
    }
  }
}
