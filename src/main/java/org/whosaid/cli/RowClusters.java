package org.whosaid.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.model.QuotationType;
import org.whosaid.search.Cluster;
import org.whosaid.search.Clustering;
import org.whosaid.search.Clusters;
import org.whosaid.search.Statement;

/** Which rows have the same quotation: all are added, in order, and then filled in as often. */
final class RowClusters {

  private final Clustering clustering = new Clustering();
  private @Nullable Clusters found;
  private int next;

  /**
   * Adds a row.
   *
   * @param row its values by the names of its columns
   * @param document what tells of its document, the row itself if nothing else does
   */
  void add(Map<String, ?> row, Map<String, ?> document) {
    if (isIndirect(row)) {
      return;
    }
    clustering.add(
        Statement.of(
            text(row, Column.QUOTE),
            text(row, Column.SPEAKER),
            text(row, Column.SPEAKER_KIND),
            text(row, Column.SOURCE),
            text(document, Column.SITE),
            text(document, Column.DATE),
            Integer.parseInt(text(row, Column.BEGIN))));
  }

  private static String text(Map<String, ?> row, Column column) {
    Object value = row.get(column.label());
    return value == null ? "" : value.toString();
  }

  /** What somebody reports in words of their own is no wording of a quotation. */
  private static boolean isIndirect(Map<String, ?> row) {
    return text(row, Column.TYPE).equals(QuotationType.INDIRECT.label());
  }

  /**
   * Puts into the next row what its cluster tells, nothing if it has no marks; its speaker too,
   * where that is missing.
   */
  void fill(Map<String, @Nullable Object> row) {
    if (isIndirect(row)) {
      Column.ofCluster().forEach(column -> row.put(column.label(), null));
      return;
    }
    Clusters clusters = found == null ? clustering.find() : found;
    found = clusters;
    Cluster cluster = clusters.of(next++);
    row.put(Column.QUOTE_ID.label(), cluster.id());
    row.put(Column.EARLIEST.label(), cluster.earliest());
    row.put(Column.VARIANTS.label(), cluster.variants());
    row.put(Column.PAPERS.label(), cluster.papers());
    row.put(Column.SPEAKER_FROM.label(), null);
    cluster.nameFor(text(row, Column.SPEAKER)).ifPresent(agreed -> name(row, agreed));
  }

  private static void name(Map<String, @Nullable Object> row, Cluster.Agreed agreed) {
    row.put(Column.SPEAKER.label(), agreed.speaker());
    if (!agreed.kind().isEmpty()) {
      row.put(Column.SPEAKER_KIND.label(), agreed.kind());
    }
    row.put(Column.SPEAKER_FROM.label(), agreed.source());
  }
}
