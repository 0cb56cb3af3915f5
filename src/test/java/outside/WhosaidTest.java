package outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.Whosaid;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.Excerpt;
import org.whosaid.model.KnownSpeaker;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;

/** Whosaid as a program of somebody else calls it. */
class WhosaidTest {

  private static final String TEXT =
      "“We open on Monday,” said Ines Okafor. “Nobody,” Bo Orr told the court, “asked us.”"
          + " His band's second album, “Low Tide”, sold well.";

  private static final Whosaid SHARED = Whosaid.create();

  @BeforeAll
  static void load() {
    assertEquals(2, SHARED.extract(TEXT).size());
  }

  @AfterAll
  static void close() {
    SHARED.close();
  }

  private static List<String> spoken(List<Row> rows) {
    return rows.stream()
        .map(row -> row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote())
        .toList();
  }

  @Test
  void aTextGivesARowForEachQuotation() {
    List<Row> rows = SHARED.extract(TEXT);
    assertEquals(
        List.of("Ines Okafor: We open on Monday", "Bo Orr: Nobody, asked us."), spoken(rows));
    Row last = rows.get(1);
    assertEquals(List.of(new Span(39, 48), new Span(72, 83)), last.segments());
    assertEquals(new Excerpt("Bo Orr", 49, 55), last.mention().orElseThrow());
    assertEquals(new Excerpt("told", 56, 60), last.cue().orElseThrow());
    assertEquals("", last.source());
  }

  @Test
  void aTextWithoutMarksGivesNoRows() {
    assertEquals(List.of(), SHARED.extract("Nobody said a word."));
    assertEquals(List.of(), SHARED.extract(""));
  }

  @Test
  void rowsCarryWhatTheirDocumentDoes() {
    Map<String, String> kept = Map.of("title", "Ferries are back", "date", "2021-03-04");
    for (Row row : SHARED.extract(new Document("ferries.txt", TEXT, kept))) {
      assertEquals("ferries.txt", row.source());
      assertEquals(kept, row.kept());
    }
  }

  @Test
  void offsetsCountCodePoints() {
    String text = "😀😀 Ada Cole 😀 was glad. “It 😀 floats,” she said.";
    Row row = SHARED.extract(text).get(0);
    assertEquals(List.of(new Span(24, 38)), row.segments());
    assertEquals("“It 😀 floats,”", new CodePoints(text).slice(row.segments().get(0)));
    assertEquals(
        "“It 😀 floats,”",
        text.substring(
            text.offsetByCodePoints(0, row.begin()), text.offsetByCodePoints(0, row.end())));
    assertEquals(new Excerpt("she", 39, 42), row.mention().orElseThrow());
  }

  @Test
  void aSpeakerWhoIsNotSureEnoughIsLeftOut() {
    try (Whosaid strict = Whosaid.builder().minConfidence(1).build()) {
      assertEquals(
          List.of("?: We open on Monday", "?: Nobody, asked us."), spoken(strict.extract(TEXT)));
    }
  }

  @Test
  void optionsAddUp() {
    KnownSpeaker known = new KnownSpeaker("Okafor, Ines", List.of("Ines Okafor"), "Q7");
    try (Whosaid whosaid =
        Whosaid.builder().speakers(List.of(known)).allMarked(true).rulesOnly(true).build()) {
      List<Row> rows = whosaid.extract(TEXT);
      assertEquals(
          List.of("Okafor, Ines: We open on Monday", "Bo Orr: Nobody, asked us.", "?: Low Tide"),
          spoken(rows));
      assertEquals(List.of("Q7"), rows.get(0).speaker().orElseThrow().ids());
      assertEquals(QuotationType.OTHER, rows.get(2).type());
    }
  }

  @Test
  void aConfidenceThatIsNoneIsAnError() {
    Whosaid.Builder builder = Whosaid.builder();
    for (double wrong : new double[] {7.5, 1.0001, -0.1, Double.NaN}) {
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> builder.minConfidence(wrong));
      assertEquals("minConfidence must be from 0 to 1, not " + wrong, e.getMessage());
    }
  }

  @Test
  void aKnownSpeakerWithoutANameIsAnError() {
    List<KnownSpeaker> speakers =
        List.of(new KnownSpeaker("Ada Cole", List.of(), ""), new KnownSpeaker(" ", List.of(), "7"));
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> Whosaid.builder().speakers(speakers));
    assertEquals("known speaker 2 has no name", e.getMessage());
  }

  @Test
  void nothingIsNoTextAndNoOption() {
    Whosaid.Builder builder = Whosaid.builder();
    assertThrows(NullPointerException.class, () -> SHARED.extract((String) null));
    assertThrows(NullPointerException.class, () -> SHARED.extract((Document) null));
    assertThrows(NullPointerException.class, () -> SHARED.extract(new Document("a.txt", null)));
    assertThrows(NullPointerException.class, () -> builder.speakers(null));
    assertThrows(NullPointerException.class, () -> builder.onNotice(null));
  }

  @Test
  void namesOfTwoAreToldInSentences() {
    List<String> notices = new ArrayList<>();
    List<KnownSpeaker> speakers =
        List.of(
            new KnownSpeaker("Ines A. Okafor", List.of("Ines Okafor"), "Q7"),
            new KnownSpeaker("Inès Okafor", List.of(), "Q8"));
    Whosaid.builder().speakers(speakers).onNotice(notices::add).build().close();
    assertEquals(
        List.of(
            "\"ines okafor\" may be Ines A. Okafor (Q7) and Inès Okafor (Q8);"
                + " rows with it are left as they are"),
        notices);
  }

  @Test
  void severalThreadsShareOne() {
    List<Row> alone = SHARED.extract(TEXT);
    List<List<Row>> together =
        IntStream.range(0, 40).parallel().mapToObj(i -> SHARED.extract(TEXT)).toList();
    assertEquals(IntStream.range(0, 40).mapToObj(i -> alone).toList(), together);
  }

  @Test
  void anInterruptedThreadIsToldAndStaysInterrupted() {
    try {
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> SHARED.extract(TEXT));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(2, SHARED.extract(TEXT).size());
  }
}
