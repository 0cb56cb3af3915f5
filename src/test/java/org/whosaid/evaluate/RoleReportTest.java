package org.whosaid.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.model.Attitude;
import org.whosaid.model.Document;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Row;
import org.whosaid.model.Span;

class RoleReportTest {

  private static final String TEXT =
      "Ann Lee said the plan was “a gift” to all. Bo Orr fears it is dead, they say.";

  private final List<GoldAttribution> gold = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private static Span place(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private void gold(String source, String cue, String content) {
    gold.add(
        new GoldAttribution(List.of(place(content)), List.of(place(source)), List.of(place(cue))));
  }

  private void row(QuotationType type, String source, String cue, String content) {
    rows.add(
        new Row(
            Optional.empty(),
            content,
            "a",
            type,
            Optional.of(excerpt(source)),
            Optional.of(excerpt(cue)),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1,
            List.of(place(content)),
            "",
            List.of(),
            "",
            Optional.of(new Reported(List.of(place(content)), Attitude.SAID)),
            Map.of()));
  }

  private static Excerpt excerpt(String words) {
    Span place = place(words);
    return new Excerpt(words, place.begin(), place.end());
  }

  private Map<String, String> figures() {
    RoleReport report = new RoleReport();
    report.add(
        new GoldDocument(
            new Document("a", TEXT),
            List.of(),
            List.of(),
            gold,
            Gold.Unit.SEGMENT,
            Gold.Target.SOURCE),
        rows);
    Map<String, String> figures = new TreeMap<>();
    report
        .values()
        .forEach(
            (key, figure) ->
                figures.put(
                    key.measure().label() + " " + key.of(),
                    String.format(Locale.ROOT, "%d %.3f", figure.n(), figure.value())));
    return figures;
  }

  @Test
  void stopsAndMarksAtTheEndsOfARoleCountForNothing() {
    gold("Ann Lee", "said", "the plan was “a gift” to all");
    row(QuotationType.INDIRECT, "Ann Lee", "said", "the plan was “a gift” to all.");
    assertEquals("1 1.000", figures().get("role exact content"));
  }

  @Test
  void everyRoleIsComparedByItsEndsAndByItsCharacters() {
    gold("Ann Lee", "said", "the plan was “a gift” to all");
    gold("Bo Orr", "fears", "it is dead");
    row(QuotationType.INDIRECT, "Ann Lee", "said", "the plan was");
    row(QuotationType.INDIRECT, "Bo Orr", "fears", "it is dead");
    row(QuotationType.INDIRECT, "they", "say", "Bo Orr fears it is dead");
    Map<String, String> figures = figures();
    assertEquals("2 0.800", figures.get("role exact source"));
    assertEquals("2 0.800", figures.get("role exact cue"));
    assertEquals("2 0.400", figures.get("role exact content"));
    // 38 characters are annotated, 35 given, and 22 are both
    assertEquals("2 0.603", figures.get("role overlap content"));
  }

  @Test
  void anAttributionIsLinkedWhereHalfOfTheContentsAndAllRolesMeet() {
    gold("Ann Lee", "said", "the plan was “a gift” to all");
    gold("Bo Orr", "fears", "it is dead");
    row(QuotationType.INDIRECT, "Ann Lee", "said", "the plan was “a gift”");
    row(QuotationType.INDIRECT, "Ann Lee", "fears", "it is dead");
    Map<String, String> figures = figures();
    assertEquals("1 1.000", figures.get("attribution linked mixed"));
    assertEquals("1 0.000", figures.get("attribution linked indirect"));
    assertEquals("2 0.500", figures.get("rows linked indirect"));
  }
}
