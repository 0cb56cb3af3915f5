package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.testing.Program;

/**
 * How many quotations are joined rightly of families that were planted, by chance with a fixed
 * seed: among the rows of {@code corpus/}, or those of the files that {@code
 * -Dplanted.families=FILE,FILE} names.
 */
class PlantedFamiliesTest {

  private static final long SEED = 20_261_129;
  private static final int FAMILIES = 300;
  private static final int FEWEST_WORDS = 10;

  /** Nobody in a family, so far as is known. */
  private static final int NONE = -1;

  private final Random random = new Random(SEED);
  private final List<Statement> statements = new ArrayList<>();
  private final List<Integer> families = new ArrayList<>();

  @TempDir Path folder;

  private List<Path> files() {
    String given = System.getProperty("planted.families");
    if (given != null) {
      return Arrays.stream(given.split(",", -1)).map(Path::of).toList();
    }
    Path rows = folder.resolve("rows.csv");
    Program.Result made = Program.run("-q", "-o", rows.toString(), "corpus");
    assertEquals(0, made.exitCode(), made.err());
    return List.of(rows);
  }

  @Test
  void nearlyAllOfAFamilyAreJoinedAndHardlyAnybodyElse(TestReporter reporter)
      throws IOException, UnreadableException {
    List<Statement> background = new ArrayList<>();
    for (Path file : files()) {
      RowReader.read(file, row -> background.add(statement(row)));
    }
    plant(background);
    Clustering clustering = new Clustering();
    statements.forEach(clustering::add);
    Clusters clusters = clustering.find();
    List<String> ids =
        IntStream.range(0, statements.size()).mapToObj(i -> clusters.of(i).id()).toList();
    int joined = 0;
    int right = 0;
    int related = 0;
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; families.get(i) != NONE && j < ids.size(); j++) {
        if (j < i || families.get(j) == NONE) {
          boolean same = families.get(i).equals(families.get(j));
          boolean found = ids.get(i).equals(ids.get(j));
          related += same ? 1 : 0;
          joined += found ? 1 : 0;
          right += same && found ? 1 : 0;
          if (same != found) {
            wrong.append(same ? "\napart: " : "\njoined: ").append(statements.get(i));
            wrong.append(" and ").append(statements.get(j));
          }
        }
      }
    }
    String told =
        String.format(
            Locale.ROOT,
            "%d right of %d joined and %d related pairs among %d rows%s",
            right,
            joined,
            related,
            ids.size(),
            wrong);
    reporter.publishEntry(told);
    assertTrue(right >= 0.99 * joined, told);
    assertTrue(right >= 0.95 * related, told);
  }

  private static Statement statement(Map<String, String> row) {
    return new Statement(
        row.getOrDefault("quote", ""),
        row.getOrDefault("speaker", ""),
        row.getOrDefault("speaker_kind", ""),
        row.getOrDefault("source", ""),
        row.getOrDefault("source", ""),
        "",
        Integer.parseInt(row.getOrDefault("begin", "")));
  }

  /** Puts families of several members in place of as many quotations, and shuffles all. */
  private void plant(List<Statement> background) {
    Map<String, Integer> runs = new HashMap<>();
    background.forEach(
        statement -> runs(statement.quote()).forEach(r -> runs.merge(r, 1, Integer::sum)));
    List<String> vocabulary =
        background.stream()
            .flatMap(statement -> words(statement.quote()).stream())
            .filter(word -> word.matches("[a-z]{4,}"))
            .toList();
    List<Statement> fit =
        new ArrayList<>(
            background.stream()
                .filter(s -> words(s.quote()).size() >= FEWEST_WORDS && !s.speaker().isEmpty())
                .filter(
                    s -> runs(s.quote()).stream().allMatch(run -> runs.getOrDefault(run, 0) == 1))
                .toList());
    Collections.shuffle(fit, random);
    List<Statement> seeds = fit.subList(0, Math.min(FAMILIES, fit.size()));
    for (Statement statement : background) {
      int family = seeds.indexOf(statement);
      if (family < 0) {
        statements.add(statement);
        families.add(NONE);
      } else {
        int members = 2 + random.nextInt(4);
        for (int m = 0; m < members; m++) {
          statements.add(member(statement, m, vocabulary));
          families.add(family);
        }
      }
    }
    long seed = random.nextLong();
    Collections.shuffle(statements, new Random(seed));
    Collections.shuffle(families, new Random(seed));
  }

  private static List<String> words(String quote) {
    return new ArrayList<>(Arrays.asList(quote.strip().split("\\s+", -1)));
  }

  /** Returns runs of five words: what is unlike anything else shares none with it. */
  private static List<String> runs(String quote) {
    List<String> words = words(quote.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", ""));
    return IntStream.rangeClosed(0, words.size() - 5)
        .mapToObj(i -> String.join(" ", words.subList(i, i + 5)))
        .distinct()
        .toList();
  }

  private Statement member(Statement seed, int number, List<String> vocabulary) {
    List<String> words = words(seed.quote());
    String quote =
        switch (random.nextInt(5)) {
          case 0 -> seed.quote();
          case 1 -> seed.quote().replace(",", " –").toUpperCase(Locale.ROOT);
          case 2 -> edited(words, vocabulary);
          case 3 -> cut(words);
          default -> middleLeftOut(words);
        };
    String[] names = seed.speaker().split(" ", -1);
    String speaker =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> names[names.length - 1];
          default -> seed.speaker();
        };
    String source = seed.source() + "/" + number;
    return new Statement(quote, speaker, seed.kind(), source, source, "", seed.begin());
  }

  private String edited(List<String> words, List<String> vocabulary) {
    int changes = 1 + random.nextInt(Math.min(3, words.size() / 4));
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, vocabulary.get(random.nextInt(vocabulary.size())));
        case 1 -> words.remove(at);
        default -> words.add(at, vocabulary.get(random.nextInt(vocabulary.size())));
      }
    }
    return String.join(" ", words);
  }

  /** Gives the first half at least, or the last. */
  private String cut(List<String> words) {
    int left = words.size() / 2 + random.nextInt(words.size() / 2);
    return String.join(
        " ",
        random.nextBoolean()
            ? words.subList(0, left)
            : words.subList(words.size() - left, words.size()));
  }

  private String middleLeftOut(List<String> words) {
    int third = words.size() / 3;
    return String.join(" ", words.subList(0, third + 1))
        + " … "
        + String.join(" ", words.subList(words.size() - third - 1, words.size()));
  }
}
