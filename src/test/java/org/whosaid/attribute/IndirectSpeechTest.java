package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attitude;
import org.whosaid.model.Attribution;
import org.whosaid.model.Processors;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.TabFile;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

/** Words without marks, as the trained network reads them. */
class IndirectSpeechTest {

  /** So many of the forty sentences are read right, to the character. */
  private static final int RIGHT = 36;

  private static Attributor attributor;

  @BeforeAll
  static void load() throws EncoderUnavailableException {
    attributor = Attributor.reading(Processors.ONE);
  }

  @AfterAll
  static void free() {
    attributor.close();
  }

  private static List<Attribution> attributions(String text) {
    ChunkedPage chunked = new Cast(Shared.page(text)).chunked();
    return attributor.withIndirect(chunked, attributor.attribute(chunked));
  }

  private static String shown(Attribution attribution, String text) {
    Reported reported = attribution.reported().orElseThrow();
    return String.join(
        " | ",
        reported.source().map(source -> source.of(text)).orElse(""),
        attribution.cue().map(cue -> cue.span().of(text)).orElse(""),
        reported.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … ")),
        reported.attitude().label());
  }

  private static String expected(MarkedText marked, String attitude) {
    String rest = marked.part("rest").isEmpty() ? "" : " … " + marked.part("rest");
    return String.join(
        " | ", marked.part("source"), marked.part("cue"), marked.part("content") + rest, attitude);
  }

  @Test
  void readsSentencesOfManyKinds() {
    List<String> wrong = new ArrayList<>();
    List<List<String>> cases = TabFile.read(IndirectSpeechTest.class, "indirect.tsv");
    for (List<String> cells : cases) {
      MarkedText marked = MarkedText.of(cells.get(1));
      List<String> found =
          attributions(marked.text()).stream().map(a -> shown(a, marked.text())).toList();
      String expected = expected(marked, cells.get(2));
      if (!found.contains(expected)) {
        wrong.add(cells.get(0) + ": " + expected + "\n   but " + found);
      }
    }
    assertEquals(40, cases.size());
    assertTrue(cases.size() - wrong.size() >= RIGHT, String.join("\n", wrong));
  }

  @Test
  void everyWordOfTheListTellsItsAttitude() {
    for (var entry : Attitudes.entries()) {
      MarkedText marked = MarkedText.of(entry.example());
      Set<Attitude> told =
          attributions(marked.text()).stream()
              .flatMap(attribution -> attribution.reported().stream())
              .map(Reported::attitude)
              .collect(Collectors.toSet());
      assertTrue(told.contains(entry.wordClass()), entry + ": " + told);
    }
  }

  @Test
  void theClauseThatHoldsAMixedQuotationIsARowOfItsOwn() {
    String text = "Lee Orr said the plan was “a gift” to the town.";
    assertEquals(
        List.of(
            "INDIRECT the plan was “a gift” to the town",
            "MIXED “a gift” of the plan was “a gift” to the town"),
        attributions(text).stream()
            .map(
                a ->
                    a.quotation().type()
                        + " "
                        + a.quotation().outer().of(text)
                        + (a.quotation().type() == QuotationType.MIXED
                            ? " of " + a.reported().orElseThrow().content().get(0).of(text)
                            : ""))
            .toList());
  }

  @Test
  void aQuotationThatIsMarkedThroughoutIsAllThereIs() {
    String text = "“The plan is a gift to the town,” Lee Orr said on Monday.";
    assertEquals(
        List.of(QuotationType.DIRECT),
        attributions(text).stream().map(a -> a.quotation().type()).toList());
  }

  @Test
  void whatStandsBetweenTheHalvesOfAQuotationIsNotReported() {
    String text =
        "“Nine visits out of ten now happen on a phone,” she told analysts on Tuesday. “We cannot"
            + " heat buildings for the tenth.”";
    assertEquals(
        List.of(QuotationType.DIRECT),
        attributions(text).stream().map(a -> a.quotation().type()).toList());
  }

  @Test
  void contentsLieInTheTextInOrder() {
    int reported = 0;
    for (long seed = 0; seed < 40; seed++) {
      String text = RandomText.of(seed, 300);
      for (Attribution attribution : attributions(text)) {
        int end = 0;
        for (Span part : attribution.reported().map(Reported::content).orElse(List.of())) {
          assertTrue(end <= part.begin() && part.begin() < part.end(), text);
          end = part.end();
          reported++;
        }
        assertTrue(end <= text.length());
      }
    }
    assertTrue(reported > 40, "found " + reported);
  }

  @Test
  void whatAQuotationTellsOfOthersIsNotWhatTheQuotationIs() {
    String text = "“She denied that the plan was a gift to the town.”";
    assertEquals(
        List.of("She denied that the plan was a gift to the town."),
        attributions(text).stream()
            .filter(a -> a.quotation().type() != QuotationType.INDIRECT)
            .map(a -> a.reported().orElseThrow().content().get(0).of(text))
            .toList());
  }
}
