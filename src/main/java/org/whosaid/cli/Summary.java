package org.whosaid.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whosaid.model.Completed;
import org.whosaid.model.Failure;

/** Counts what became of the documents of a run, for its closing line. */
final class Summary {

  private final Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
  private int documents;
  private int quotations;
  private int without;

  void add(Completed document) {
    documents++;
    quotations += document.rows();
    if (document.failure().isPresent()) {
      failures.merge(document.failure().get().kind(), 1, Integer::sum);
    } else if (document.rows() == 0) {
      without++;
    }
  }

  boolean hasFailures() {
    return failures.keySet().stream().anyMatch(Failure::isFault);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("whosaid: ");
    line.append(count(documents, "document")).append(", ").append(count(quotations, "quotation"));
    if (without > 0) {
      line.append(String.format(Locale.ROOT, ", %,d without quotations", without));
    }
    int other = failures.getOrDefault(Failure.LANGUAGE, 0);
    if (other > 0) {
      line.append(String.format(Locale.ROOT, ", %,d in another language left out", other));
    }
    if (hasFailures()) {
      int failed = failures.values().stream().mapToInt(Integer::intValue).sum() - other;
      String kinds =
          failures.entrySet().stream()
              .filter(e -> e.getKey().isFault())
              .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey().label()))
              .collect(Collectors.joining(", "));
      line.append(String.format(Locale.ROOT, ", %,d failed (%s)", failed, kinds));
    }
    return line.toString();
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
