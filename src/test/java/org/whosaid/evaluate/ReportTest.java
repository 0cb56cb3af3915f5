package org.whosaid.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;

class ReportTest {

  private final List<GoldSpan> gold = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private void gold(int begin, int end, QuotationType type, String speaker, int group) {
    gold(begin, end, type, speaker, SpeakerKind.PERSON, group);
  }

  private void gold(
      int begin, int end, QuotationType type, String speaker, SpeakerKind kind, int group) {
    gold.add(
        new GoldSpan(
            new Span(begin, end),
            "",
            type,
            speaker.isEmpty() ? List.of() : List.of(speaker),
            List.of(),
            List.of(),
            List.of(),
            "name",
            Optional.of(kind),
            OptionalInt.of(group)));
  }

  private void row(String speaker, double confidence, Span... segments) {
    rows.add(
        new Row(
            Optional.of(Speaker.named(List.of(speaker), SpeakerKind.PERSON, 1)),
            "",
            "a",
            QuotationType.DIRECT,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(confidence),
            OptionalDouble.empty(),
            1,
            List.of(segments),
            "",
            List.of(),
            "",
            Optional.empty(),
            Map.of()));
  }

  private Map<String, String> report() {
    GoldDocument document =
        new GoldDocument(
            new Document("a", ""),
            gold,
            List.of(),
            List.of(),
            Gold.Unit.SEGMENT,
            Gold.Target.SPEAKER);
    return Shown.of(new Report(Outcome.of(document, rows)).values());
  }

  @Test
  void countsAsDefined() {
    gold(0, 10, QuotationType.DIRECT, "Ann Lee", 1);
    gold(20, 30, QuotationType.DIRECT, "Ann Lee", 1);
    gold(40, 50, QuotationType.MIXED, "Bo Orr", 2);
    gold(60, 70, QuotationType.OTHER, "", 3);
    gold(80, 90, QuotationType.MIXED, "Cy Roe", 4);
    row("Lee", 0.9, new Span(0, 10), new Span(20, 29));
    row("Ann Lee", 0.6, new Span(42, 50));
    row("Di Fox", 0.5, new Span(60, 70));
    row("Cy Roe", 0.8, new Span(80, 86));
    assertEquals(
        Map.ofEntries(
            Map.entry("spans found all", "4 0.750"),
            Map.entry("spans found direct", "2 1.000"),
            Map.entry("spans found mixed", "2 0.500"),
            Map.entry("spans exact all", "4 0.500"),
            Map.entry("spans exact direct", "2 1.000"),
            Map.entry("spans exact mixed", "2 0.000"),
            Map.entry("speaker right all", "4 0.500"),
            Map.entry("speaker right direct", "2 1.000"),
            Map.entry("speaker right mixed", "2 0.000"),
            Map.entry("speaker right name", "4 0.500"),
            Map.entry("canonical name all", "4 0.000"),
            Map.entry("canonical name direct", "2 0.000"),
            Map.entry("canonical name mixed", "2 0.000"),
            Map.entry("coverage all", "4 0.750"),
            Map.entry("coverage direct", "2 1.000"),
            Map.entry("coverage mixed", "2 0.500"),
            Map.entry("precision all", "3 0.667"),
            Map.entry("precision direct", "2 1.000"),
            Map.entry("precision mixed", "1 0.000"),
            Map.entry("precision at 80 all", "3 0.667"),
            Map.entry("precision at 90 all", "3 0.667"),
            Map.entry("precision at 100 all", "3 0.667"),
            Map.entry("calibration error all", "3 0.267"),
            Map.entry("other attributed all", "1 1.000"),
            Map.entry("grouping all", "1 1.000"),
            Map.entry("articles with half all", "1 1.000")),
        report());
  }

  @Test
  void countsWhoeverIsMadeAPerson() {
    gold(0, 10, QuotationType.DIRECT, "the council", SpeakerKind.ORGANIZATION, 1);
    gold(20, 30, QuotationType.DIRECT, "one resident", SpeakerKind.UNNAMED, 2);
    gold(40, 50, QuotationType.DIRECT, "one resident", SpeakerKind.UNNAMED, 3);
    gold(60, 70, QuotationType.DIRECT, "Bo Orr", 4);
    row("Ann Lee", 0.9, new Span(0, 10));
    row("one resident", 0.9, new Span(20, 30));
    row("Ann Lee", 0.9, new Span(60, 70));
    assertEquals("3 0.333", report().get("made a person all"));
  }

  @Test
  void halfAGroupIsHalfRight() {
    gold(0, 10, QuotationType.DIRECT, "Ann Lee", 1);
    gold(20, 30, QuotationType.DIRECT, "Ann Lee", 1);
    gold(40, 50, QuotationType.DIRECT, "Ann Lee", 1);
    row("Ann Lee", 0.9, new Span(0, 10), new Span(20, 30));
    row("Ann Lee", 0.9, new Span(40, 50));
    assertEquals("3 0.500", report().get("grouping all"));
  }
}
