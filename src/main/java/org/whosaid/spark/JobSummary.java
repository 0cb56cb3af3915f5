package org.whosaid.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How much was done, and what is to be told of it: of a partition, or of all. Public for Spark
 * alone, which sends it.
 */
public final class JobSummary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many lines are told; of others, how many there are. */
  private static final int MOST_LINES = 20;

  private final TreeSet<String> lines = new TreeSet<>();
  private final TreeMap<String, Long> failures = new TreeMap<>();
  private long documents;
  private long quotations;
  private long untold;
  private boolean faults;

  private JobSummary() {}

  /** Returns the summary of all results. */
  static JobSummary of(Dataset<Row> results) {
    MapPartitionsFunction<Row, JobSummary> summary = JobSummary::ofPartition;
    JobSummary all = new JobSummary();
    results
        .mapPartitions(summary, Encoders.javaSerialization(JobSummary.class))
        .collectAsList()
        .forEach(all::add);
    return all;
  }

  private static Iterator<JobSummary> ofPartition(Iterator<Row> results) {
    JobSummary summary = new JobSummary();
    results.forEachRemaining(summary::add);
    return List.of(summary).iterator();
  }

  private void add(Row result) {
    String source = result.getAs("source");
    String before = source.isEmpty() ? "" : source + ": ";
    List<String> notices = result.getList(result.fieldIndex("notices"));
    notices.forEach(notice -> tell(before + notice));
    if (source.isEmpty()) {
      return;
    }
    documents++;
    quotations += result.getList(result.fieldIndex("rows")).size();
    String kind = result.getAs("kind");
    if (kind != null) {
      failures.merge(kind, 1L, Long::sum);
      boolean fault = result.getAs("fault");
      if (fault) {
        faults = true;
        tell(before + result.getAs("reason"));
      }
    }
  }

  private void add(JobSummary part) {
    documents += part.documents;
    quotations += part.quotations;
    untold += part.untold;
    faults |= part.faults;
    part.failures.forEach((kind, count) -> failures.merge(kind, count, Long::sum));
    part.lines.forEach(this::tell);
  }

  /** Keeps a line, if it is among the first. */
  private void tell(String line) {
    if (lines.add(line) && lines.size() > MOST_LINES) {
      lines.pollLast();
      untold++;
    }
  }

  /** Returns whether something was wrong with a document. */
  boolean hasFaults() {
    return faults;
  }

  /** Returns what there is to tell, a line each. */
  List<String> lines() {
    List<String> told = new ArrayList<>(lines);
    if (untold > 0) {
      told.add(
          String.format(Locale.ROOT, "whosaid: and %,d lines like these; see --errors", untold));
    }
    String failed =
        failures.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    String done = count(documents, "document") + ", " + count(quotations, "quotation");
    told.add("whosaid: " + done + (failed.isEmpty() ? "" : "; failed or left out: " + failed));
    return told;
  }

  private static String count(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }
}
