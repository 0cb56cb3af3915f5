package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.whosaid.evaluate.gold.Gold.Target;
import org.whosaid.model.QuotationType;
import org.whosaid.model.SpeakerKind;

/** The measures of one run, computed from its outcomes. */
final class Report {

  private static final int BINS = 10;
  private static final String ALL = "all";
  private static final List<String> MENTION_KINDS =
      List.of("name", "pronoun", "nominal", "organisation", "none");

  private final List<Outcome> outcomes;
  private final List<Outcome> said;
  private final Map<Figure.Key, Figure> values = new LinkedHashMap<>();

  Report(List<Outcome> outcomes) {
    this.outcomes = outcomes;
    this.said = outcomes.stream().filter(outcome -> !outcome.isOther()).toList();
  }

  /** Returns every measure that the gold set allows, in the order of the table. */
  Map<Figure.Key, Figure> values() {
    boolean bySource = said.stream().anyMatch(o -> o.target() == Target.SOURCE);
    share(Measure.SPANS_FOUND, said, Outcome::isFound);
    share(Measure.SPANS_EXACT, said, Outcome::isExact);
    share(
        Measure.SOURCE_RIGHT,
        said.stream().filter(o -> !o.gold().source().isEmpty()).toList(),
        Outcome::isSourceRight);
    if (bySource) {
      byMentionKind(Measure.SOURCE_RIGHT);
    } else {
      share(Measure.SPEAKER_RIGHT, said, Outcome::isSpeakerRight);
      byMentionKind(Measure.SPEAKER_RIGHT);
      share(Measure.CANONICAL_NAME, said, Outcome::isCanonical);
    }
    share(Measure.COVERAGE, said, Outcome::isAnswered);
    share(Measure.PRECISION, answered(said), Outcome::isRight);
    precisionAtCoverage();
    put(Measure.CALIBRATION_ERROR, ALL, answered(said).size(), calibrationError());
    put(Measure.MADE_A_PERSON, ALL, saidByNoPerson(), Outcome::isMadeAPerson);
    List<Outcome> others = outcomes.stream().filter(Outcome::isOther).toList();
    put(Measure.OTHER_ATTRIBUTED, ALL, others, Outcome::isFalselyAttributed);
    grouping();
    articlesWithHalf();
    return values;
  }

  private static List<Outcome> answered(List<Outcome> from) {
    return from.stream().filter(Outcome::isAnswered).toList();
  }

  private List<Outcome> saidByNoPerson() {
    return said.stream()
        .filter(o -> o.gold().speakerKind().filter(k -> k != SpeakerKind.PERSON).isPresent())
        .toList();
  }

  private void share(Measure measure, List<Outcome> among, Predicate<Outcome> right) {
    put(measure, ALL, among, right);
    for (QuotationType type : List.of(QuotationType.DIRECT, QuotationType.MIXED)) {
      List<Outcome> ofType = among.stream().filter(o -> o.gold().type() == type).toList();
      put(measure, type.label(), ofType, right);
    }
  }

  private void byMentionKind(Measure measure) {
    for (String kind : MENTION_KINDS) {
      put(
          measure,
          kind,
          said.stream().filter(o -> o.gold().mentionKind().equals(kind)).toList(),
          Outcome::isRight);
    }
  }

  private void put(Measure measure, String of, List<Outcome> among, Predicate<Outcome> right) {
    long count = among.stream().filter(right).count();
    put(measure, of, among.size(), (double) count / among.size());
  }

  private void put(Measure measure, String of, int n, double value) {
    if (n > 0) {
      values.put(new Figure.Key(measure, of), new Figure(n, value));
    }
  }

  private void precisionAtCoverage() {
    List<Outcome> surestFirst = new ArrayList<>(answered(said));
    surestFirst.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
    precisionAt(Measure.PRECISION_AT_80, 0.8, surestFirst);
    precisionAt(Measure.PRECISION_AT_90, 0.9, surestFirst);
    precisionAt(Measure.PRECISION_AT_100, 1, surestFirst);
  }

  private void precisionAt(Measure measure, double coverage, List<Outcome> surestFirst) {
    int wanted = Math.max(1, (int) (coverage * said.size()));
    put(
        measure,
        ALL,
        surestFirst.subList(0, Math.min(wanted, surestFirst.size())),
        Outcome::isRight);
  }

  private double calibrationError() {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    List<Outcome> answered = answered(said);
    for (Outcome outcome : answered) {
      int bin = Math.min(BINS - 1, (int) (outcome.confidence() * BINS));
      confidence[bin] += outcome.confidence();
      right[bin] += outcome.isRight() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / answered.size();
  }

  /** Over all pairs of found spans of a document: in one gold group against in one row. */
  private void grouping() {
    int together = 0;
    int gold = 0;
    int given = 0;
    for (int i = 0; i < said.size(); i++) {
      for (int k = i + 1; k < said.size() && sameDocument(i, k); k++) {
        boolean goldPair = areOneGroup(said.get(i), said.get(k));
        boolean givenPair = areOneRow(said.get(i), said.get(k));
        together += goldPair && givenPair ? 1 : 0;
        gold += goldPair ? 1 : 0;
        given += givenPair ? 1 : 0;
      }
    }
    put(Measure.GROUPING, ALL, gold, 2.0 * together / Math.max(1, gold + given));
  }

  /** One wrong identity is carried on: how few articles hold half of what is wrong. */
  private void articlesWithHalf() {
    Map<String, Long> wrong =
        said.stream()
            .filter(outcome -> !outcome.isRight())
            .collect(Collectors.groupingBy(Outcome::source, Collectors.counting()));
    List<Long> most = wrong.values().stream().sorted(Comparator.reverseOrder()).toList();
    long all = most.stream().mapToLong(Long::longValue).sum();
    long sum = 0;
    int articles = 0;
    while (2 * sum < all) {
      sum += most.get(articles);
      articles++;
    }
    put(Measure.ARTICLES_WITH_HALF, ALL, most.size(), articles);
  }

  private boolean sameDocument(int i, int k) {
    return said.get(i).source().equals(said.get(k).source());
  }

  private static boolean areOneGroup(Outcome a, Outcome b) {
    return a.gold().group().isPresent() && a.gold().group().equals(b.gold().group());
  }

  private static boolean areOneRow(Outcome a, Outcome b) {
    return a.gold().group().isPresent()
        && a.found().isPresent()
        && b.found().isPresent()
        && a.found().get().rowIndex() == b.found().get().rowIndex();
  }
}
