package org.whosaid.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;

/** Counts what became of the documents of a run, for its closing line. */
final class Summary {

  private final Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
  private int documents;
  private int quotations;
  private int without;

  void add(Extraction extraction) {
    documents++;
    if (extraction instanceof Extraction.Done done) {
      quotations += done.rows().size();
      without += done.rows().isEmpty() ? 1 : 0;
    } else if (extraction instanceof Extraction.Failed failed) {
      failures.merge(failed.kind(), 1, Integer::sum);
    }
  }

  boolean hasFailures() {
    return !failures.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("whosaid: ");
    line.append(count(documents, "document")).append(", ").append(count(quotations, "quotation"));
    if (without > 0) {
      line.append(String.format(Locale.ROOT, ", %,d without quotations", without));
    }
    if (hasFailures()) {
      int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
      String kinds =
          failures.entrySet().stream()
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
