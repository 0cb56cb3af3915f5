package org.whosaid.search;

import java.util.HashMap;
import java.util.Map;
import org.whosaid.search.StatementTable.Part;

/**
 * Finds the same quotation across documents, though papers change words, cut it, or give a part.
 *
 * <p>Those with the same words of one named speaker are the same; for the others see {@link
 * Comparison}.
 */
public final class Clustering {

  private final StatementTable statements = new StatementTable();

  /** Adds a quotation; its number is how many were added before. */
  public void add(Statement statement) {
    statements.add(statement);
  }

  /** Returns which quotations are the same, when all are added. */
  public Clusters find() {
    statements.vocabulary().weigh();
    SameQuotations same = new SameQuotations(statements.size());
    joinIdentical(same);
    new Comparison(statements, same).joinAlike();
    return new Clusters(statements, same);
  }

  /** Joins those that are the same to the word, and have the same named speaker. */
  private void joinIdentical(SameQuotations same) {
    Map<Long, Integer> firsts = new HashMap<>();
    for (int row = 0; row < statements.size(); row++) {
      if (statements.voices().get(statements.get(row, Part.VOICE)).isNamed()) {
        Long key = key(row);
        Integer first = firsts.putIfAbsent(key, row);
        if (first != null) {
          same.join(first, row);
        }
      }
    }
  }

  private long key(int row) {
    return (long) statements.get(row, Part.WORDING) << 32 | statements.get(row, Part.VOICE);
  }
}
