package org.whosaid.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.PolnearReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

class MarkAugmentationTest {

  private static final String TEXT =
      """
      🙂 On Friday Ann Lee told them that the plan for the harbour was far too late.

      “We won,” said Bo Rask of the Green Alliance.

      The old ferry went past the Harbour Light and Sea Museum in the morning.
      """;

  private static final GoldDocument GOLD =
      new GoldDocument(
          new Document("a", TEXT),
          List.of(
              PolnearReader.sourced(
                  place("“We won,”"),
                  "“We won,”",
                  QuotationType.DIRECT,
                  List.of(place("Bo Rask")),
                  "Bo Rask")),
          List.of(),
          List.of(
              new GoldAttribution(
                  List.of(place("that the plan for the harbour was far too late")),
                  List.of(place("Ann Lee")),
                  List.of(place("told them"))),
              new GoldAttribution(
                  List.of(place("“We won,”")), List.of(place("Bo Rask")), List.of(place("said")))),
          Gold.Unit.SEGMENT,
          Gold.Target.SOURCE);

  private static Span place(String words) {
    int begin = TEXT.indexOf(words);
    return new CodePoints(TEXT).of(new Span(begin, begin + words.length()));
  }

  private static List<GoldDocument> marked() {
    return LongStream.range(0, 2000).mapToObj(seed -> MarkAugmentation.in(GOLD, seed)).toList();
  }

  private static List<String> words(GoldDocument gold, List<Span> spans) {
    CodePoints points = new CodePoints(gold.document().text());
    return spans.stream().map(points::slice).toList();
  }

  private static List<GoldSpan> added(GoldDocument gold) {
    return gold.spans().stream().filter(span -> !span.text().equals("“We won,”")).toList();
  }

  @Test
  void writesMarksAndNothingElse() {
    for (GoldDocument gold : marked()) {
      String text = gold.document().text();
      assertEquals(TEXT.replaceAll("[“”]", ""), text.replaceAll("[“”]", ""));
      assertEquals(2 + 2 * added(gold).size(), text.replaceAll("[^“”]", "").length());
      assertEquals(
          gold.spans().stream().sorted(MarkAugmentationTest::byPlace).toList(), gold.spans());
    }
  }

  private static int byPlace(GoldSpan a, GoldSpan b) {
    return a.span().compareTo(b.span());
  }

  @Test
  void movesWhatTheGoldSetKnows() {
    for (GoldDocument gold : marked()) {
      for (int i = 0; i < GOLD.attributions().size(); i++) {
        GoldAttribution before = GOLD.attributions().get(i);
        GoldAttribution after = gold.attributions().get(i);
        assertEquals(words(GOLD, before.source()), words(gold, after.source()));
        assertEquals(words(GOLD, before.cue()), words(gold, after.cue()));
        assertEquals(
            words(GOLD, before.content()).get(0).replaceAll("[“”.]", ""),
            words(gold, after.content()).get(0).replaceAll("[“”.]", ""));
      }
      for (GoldSpan span : gold.spans()) {
        assertEquals(List.of(span.text()), words(gold, List.of(span.span())));
        assertTrue(span.text().matches("“[^“”]+”"), span.text());
      }
    }
  }

  @Test
  void givesAFragmentTheSourceOfItsAttribution() {
    Set<String> fragments = new HashSet<>();
    for (GoldDocument gold : marked()) {
      for (GoldSpan span : added(gold)) {
        if (span.type() == QuotationType.MIXED) {
          fragments.add(span.text());
          assertEquals(List.of("Ann Lee"), words(gold, span.source()));
        }
      }
    }
    assertTrue(fragments.contains("“far too late.”"), fragments.toString());
    assertTrue(fragments.contains("“plan”"), fragments.toString());
  }

  @Test
  void marksAFewWordsThatNobodySays() {
    Set<String> nobodys = new HashSet<>();
    for (GoldDocument gold : marked()) {
      added(gold).stream()
          .filter(span -> span.type() == QuotationType.OTHER)
          .forEach(span -> nobodys.add(span.text()));
    }
    assertTrue(nobodys.contains("“Harbour Light and Sea Museum”"), nobodys.toString());
    assertFalse(nobodys.contains("“Light and Sea Museum”"), nobodys.toString());
    assertTrue(nobodys.contains("“ferry”"), nobodys.toString());
    assertTrue(nobodys.stream().noneMatch(words -> words.matches(".*(plan|Lee|won).*")));
  }

  @Test
  void doesTheSameForTheSameSeed() {
    assertEquals(marked(), marked());
  }
}
