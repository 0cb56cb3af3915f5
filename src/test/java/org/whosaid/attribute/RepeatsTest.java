package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Who says words that stand in several places. */
class RepeatsTest {

  private static final Verdict UNKNOWN = Verdict.unknown(List.of());
  private static final Mention ANN = mention(0, MentionKind.NAME);
  private static final Mention BO = mention(1, MentionKind.NAME);
  private static final Mention SHE = mention(2, MentionKind.PRONOUN);

  private static Mention mention(int begin, MentionKind kind) {
    Span span = new Span(begin, begin + 1);
    return new Mention(span, span, kind);
  }

  private static Verdict from(Mention source, double probability) {
    return new Verdict(true, source, null, probability, List.of(), "");
  }

  /** Returns the sources of the marked spans of {@code text} after {@code verdicts} on them. */
  private static List<Mention> sources(String text, Verdict... verdicts) {
    Page page = Shared.page(text);
    List<Mention> sources = new ArrayList<>();
    for (Verdict verdict :
        Repeats.settled(new ChunkedPage(page, new CueLexicon()), Arrays.asList(verdicts))) {
      sources.add(verdict.source());
    }
    return sources;
  }

  @Test
  void aCaptionIsSaidByWhoeverSaysTheSameInFull() {
    String text =
        "“They ran all night”: the crowd. It rained. “Yes, they ran all night, and fast.”";
    assertEquals(List.of(ANN, ANN), sources(text, UNKNOWN, from(ANN, 0.9)));
    assertEquals(List.of(ANN, ANN), sources(text, from(BO, 0.74), from(ANN, 0.9)));
    assertEquals(List.of(BO, ANN), sources(text, from(BO, 0.75), from(ANN, 0.9)));
  }

  @Test
  void whoeverStandsBesideTheWordsWithACueSaysThem() {
    Span span = new Span(3, 4);
    Verdict cued = new Verdict(true, BO, new Cue(span, "say"), 0.5, List.of(), "");
    assertEquals(
        List.of(BO, ANN),
        sources("“They ran home”: the crowd. “They ran home.”", cued, from(ANN, 0.9)));
  }

  @Test
  void theSurestOfSeveralPlacesTells() {
    assertEquals(
        List.of(BO, ANN, BO),
        sources(
            "“They ran home.” It rained. “They ran home.” It snowed. “They ran home.”",
            UNKNOWN,
            from(ANN, 0.8),
            from(BO, 0.9)));
  }

  @Test
  void whatIsCutAfterSixWordsIsTheSameStill() {
    assertEquals(
        List.of(ANN, ANN),
        sources(
            "“They ran and sang all night … home.” It rained. “They ran and sang all night. Cold.”",
            UNKNOWN,
            from(ANN, 0.9)));
    assertEquals(
        Arrays.asList(null, ANN),
        sources(
            "“They ran and sang all … home.” It rained. “They ran and sang all night. Cold.”",
            UNKNOWN,
            from(ANN, 0.9)));
  }

  @Test
  void twoWordsMayBeAnybodys() {
    assertEquals(
        Arrays.asList(null, ANN),
        sources("“They ran”: the crowd. “They ran.”", UNKNOWN, from(ANN, 0.9)));
  }

  @Test
  void whatIsNotSureItselfTellsNothing() {
    String text = "“They ran home”: the crowd. It rained. “They ran home.”";
    assertEquals(List.of(ANN, ANN), sources(text, UNKNOWN, from(ANN, 0.75)));
    assertEquals(Arrays.asList(null, ANN), sources(text, UNKNOWN, from(ANN, 0.74)));
  }

  @Test
  void aNameIsSurerThanAPronoun() {
    String text = "“They ran home”: the crowd. It rained. “They ran home.”";
    assertEquals(List.of(BO, SHE), sources(text, from(BO, 0.7), from(SHE, 0.88)));
    assertEquals(List.of(SHE, SHE), sources(text, from(BO, 0.7), from(SHE, 0.89)));
  }

  @Test
  void whatNobodySaysStaysSo() {
    assertEquals(
        Arrays.asList(null, ANN),
        sources(
            "The film “They ran home”. It rained. “They ran home.”",
            Verdict.UNSAID,
            from(ANN, 0.9)));
  }
}
