package org.whosaid.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.whosaid.search.StatementTable.Part;

/** Which quotations are the same, by the numbers under which they were added. */
public final class Clusters {

  /** So many of those that name somebody give one name. */
  private static final double AGREEMENT = 0.8;

  private static final int NOBODY = -1;

  private final StatementTable quotations;
  private final int[] clusters;
  private final int[] earliest;
  private final int[] variants;
  private final int[] papers;
  private final int[] naming;

  Clusters(StatementTable quotations, SameQuotations same) {
    this.quotations = quotations;
    int size = quotations.size();
    this.clusters = new int[size];
    long[] sorted = new long[size];
    for (int row = 0; row < size; row++) {
      clusters[row] = same.least(row);
      sorted[row] = (long) clusters[row] << 32 | row;
    }
    Arrays.sort(sorted);
    this.earliest = new int[size];
    this.variants = new int[size];
    this.papers = new int[size];
    this.naming = new int[size];
    for (int begin = 0; begin < size; ) {
      int cluster = (int) (sorted[begin] >>> 32);
      int end = begin;
      while (end < size && (int) (sorted[end] >>> 32) == cluster) {
        end++;
      }
      settle(cluster, IntStream.range(begin, end).map(i -> (int) sorted[i]).toArray());
      begin = end;
    }
  }

  /** Returns the cluster that these quotations are, all the same, for each in their order. */
  public static Clusters ofOne(List<Statement> statements) {
    StatementTable table = new StatementTable();
    statements.forEach(table::add);
    SameQuotations same = new SameQuotations(statements.size());
    for (int i = 1; i < statements.size(); i++) {
      same.join(0, i);
    }
    return new Clusters(table, same);
  }

  private void settle(int cluster, int[] rows) {
    earliest[cluster] = earliest(rows);
    variants[cluster] = different(rows, Part.WORDING);
    papers[cluster] = different(rows, Part.PAPER);
    naming[cluster] = naming(rows);
  }

  private int earliest(int[] rows) {
    int first = rows[0];
    for (int row : rows) {
      String date = quotations.text(row, Part.DATE);
      String before = quotations.text(first, Part.DATE);
      if (!date.isEmpty() && (before.isEmpty() || date.compareTo(before) < 0)) {
        first = row;
      }
    }
    return first;
  }

  private int different(int[] rows, Part part) {
    Set<Integer> values = new HashSet<>();
    for (int row : rows) {
      values.add(quotations.get(row, part));
    }
    return values.size();
  }

  /** Returns the first row with the name that most agree on; or nobody. */
  private int naming(int[] rows) {
    Map<Integer, Integer> votes = new HashMap<>();
    int named = 0;
    for (int row : rows) {
      int voice = quotations.get(row, Part.VOICE);
      if (quotations.voices().get(voice).isNamed()) {
        votes.merge(voice, 1, Integer::sum);
        named++;
      }
    }
    int needed = (int) Math.ceil(AGREEMENT * named);
    Optional<Integer> agreed =
        votes.keySet().stream()
            .filter(voice -> votesFor(voice, votes) >= needed)
            .max(
                Comparator.comparing((Integer voice) -> nameOf(voice).isFull())
                    .thenComparing(votes::get)
                    .thenComparing(voice -> -nameOf(voice).words().size())
                    .thenComparing(Comparator.reverseOrder()));
    return agreed.isEmpty()
        ? NOBODY
        : Arrays.stream(rows)
            .filter(row -> quotations.get(row, Part.VOICE) == agreed.get())
            .findFirst()
            .orElse(NOBODY);
  }

  private Name nameOf(int voice) {
    return quotations.voices().name(voice);
  }

  private int votesFor(int voice, Map<Integer, Integer> votes) {
    return votes.entrySet().stream()
        .filter(v -> v.getKey() == voice || nameOf(v.getKey()).agrees(nameOf(voice)))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Returns the cluster of a quotation. */
  public Cluster of(int number) {
    int cluster = clusters[number];
    int first = earliest[cluster];
    return new Cluster(
        id(first),
        quotations.text(first, Part.SOURCE),
        variants[cluster],
        papers[cluster],
        agreed(naming[cluster]));
  }

  private Optional<Cluster.Agreed> agreed(int row) {
    if (row == NOBODY) {
      return Optional.empty();
    }
    Voices.Voice voice = quotations.voices().get(quotations.get(row, Part.VOICE));
    return Optional.of(
        new Cluster.Agreed(voice.speaker(), voice.kind(), quotations.text(row, Part.SOURCE)));
  }

  /** Returns what names the cluster that begins with a row: of where that stands. */
  private String id(int first) {
    String place = quotations.get(first, Part.BEGIN) + " " + quotations.text(first, Part.SOURCE);
    return String.format(Locale.ROOT, "q%014x", Digest.of(place) >>> 8);
  }
}
