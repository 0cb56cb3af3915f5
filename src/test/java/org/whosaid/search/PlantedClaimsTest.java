package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.read.EarlierRow;
import org.whosaid.io.read.EarlierTexts;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Row;
import org.whosaid.search.PlantedClaims.Planted;
import org.whosaid.testing.Program;

/**
 * How many verdicts are right of claims that were planted: in {@code corpus/}, or in the rows that
 * {@code -Dplanted.rows=FILE} names, whose texts are where they say.
 */
class PlantedClaimsTest {

  /** Of nine kinds; 300 in all, if there are rows enough. */
  private static final int EACH = 34;

  @TempDir Path folder;

  private Path rowsFile() {
    String given = System.getProperty("planted.rows");
    if (given != null) {
      return Path.of(given);
    }
    Path rows = folder.resolve("rows.jsonl");
    Program.Result made = Program.run("-q", "-o", rows.toString(), "corpus");
    assertEquals(0, made.exitCode(), made.err());
    return rows;
  }

  private static Map<String, List<EarlierRow>> bySource(Path file)
      throws IOException, UnreadableException {
    List<Map<String, Object>> all = new ArrayList<>();
    RowReader.values(file, all::add);
    Map<String, List<EarlierRow>> bySource = new LinkedHashMap<>();
    for (Map<String, Object> values : all) {
      EarlierRow row = new EarlierRow(values);
      bySource.computeIfAbsent(row.source(), key -> new ArrayList<>()).add(row);
    }
    return bySource;
  }

  @Test
  void nearlyEveryVerdictIsRightAndNoneThatMisleads() throws IOException, UnreadableException {
    Path file = rowsFile();
    Map<String, List<EarlierRow>> bySource = bySource(file);
    Map<String, Document> texts =
        new EarlierTexts(file, ReadingOptions.DEFAULT).find(bySource.keySet()).documents();
    List<Row> all = new ArrayList<>();
    try (QuotationIndex index = QuotationIndex.inMemory()) {
      for (Map.Entry<String, List<EarlierRow>> entry : bySource.entrySet()) {
        Optional<String> text = Optional.ofNullable(texts.get(entry.getKey())).map(Document::text);
        List<Row> rows = entry.getValue().stream().map(row -> row.row(text.orElse(""))).toList();
        index.add(entry.getKey(), "1", Passages.of(entry.getKey(), text, Map.of(), rows));
        all.addAll(rows);
      }
      index.commit();
      List<Planted> planted =
          new PlantedClaims(all).make(EACH, texts.values().stream().map(Document::text).toList());
      Map<String, List<Planted>> verdicts = verdicts(index, planted);
      String told =
          verdicts.entrySet().stream()
              .map(verdict -> verdict.getKey() + ": " + verdict.getValue())
              .collect(Collectors.joining("\n"));
      long right = planted.size() - verdicts.values().stream().mapToLong(List::size).sum();
      assertTrue(right >= 0.97 * planted.size(), right + " of " + planted.size() + "\n" + told);
      assertTrue(
          verdicts.keySet().stream().noneMatch(v -> v.startsWith(Verdict.VERBATIM + " as ")), told);
      assertTrue(
          verdicts.keySet().stream()
              .noneMatch(v -> v.equals(Verdict.NOT_FOUND + " as " + Verdict.VERBATIM)),
          told);
    }
  }

  /** Returns the claims whose verdicts are wrong, by what they should and what they do say. */
  private static Map<String, List<Planted>> verdicts(QuotationIndex index, List<Planted> planted)
      throws IOException {
    Map<String, List<Planted>> wrong = new LinkedHashMap<>();
    try (ClaimChecker checker = index.checker()) {
      for (Planted claim : planted) {
        Verdict found = checker.check(claim.claim()).verdict();
        if (found != claim.expected()) {
          wrong
              .computeIfAbsent(claim.expected() + " as " + found, key -> new ArrayList<>())
              .add(claim);
        }
      }
    }
    return wrong;
  }
}
