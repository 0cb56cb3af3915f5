package org.whosaid.resolve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.syntax.TabFile;

/**
 * The weights of the clues to an antecedent; each {@link Asker} has weights of its own, and a clue
 * that it has none for counts nothing.
 */
final class ClueWeights {

  /** Those that count at first, from {@code antecedents.tsv}. */
  static final ClueWeights SHIPPED =
      new ClueWeights(TabFile.read(ClueWeights.class, "antecedents.tsv"));

  /**
   * Those that count where the network has read the mention once more, from {@code
   * linked-antecedents.tsv}; for the askers alone of whom it knows more then.
   */
  static final ClueWeights LINKED =
      new ClueWeights(TabFile.read(ClueWeights.class, "linked-antecedents.tsv"));

  private final Map<Asker, Map<Clue, Double>> weights = new EnumMap<>(Asker.class);

  ClueWeights(List<List<String>> lines) {
    for (List<String> cells : lines) {
      weights
          .computeIfAbsent(Asker.valueOf(cells.get(0)), k -> new EnumMap<>(Clue.class))
          .put(Clue.valueOf(cells.get(1)), Double.valueOf(cells.get(2)));
    }
  }

  /** Returns whether {@code asker} has any weights. */
  boolean has(Asker asker) {
    return weights.containsKey(asker);
  }

  /** Returns the sum of the weights of {@code clues}. */
  double sum(Asker asker, Set<Clue> clues) {
    return sum(asker, clues, 0);
  }

  /**
   * Returns the sum of the weights of {@code clues}, and of {@link Clue#LINK} as far as it goes.
   */
  double sum(Asker asker, Set<Clue> clues, double link) {
    Map<Clue, Double> own = weights.getOrDefault(asker, Map.of());
    double linked = link * own.getOrDefault(Clue.LINK, 0.0);
    return linked + clues.stream().mapToDouble(clue -> own.getOrDefault(clue, 0.0)).sum();
  }
}
