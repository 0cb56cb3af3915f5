package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.testing.Shared;

/** What nobody says in one place, nobody says in another. */
class TermsTest {

  private static final Verdict UNSAID = Verdict.UNSAID;
  private static final Verdict SURE = from(0.9);
  private static final Verdict UNSURE = from(0.89);

  private static Verdict from(double probability) {
    Span span = new Span(0, 1);
    Mention source = new Mention(span, span, MentionKind.NAME);
    return new Verdict(true, source, null, probability, List.of(), "");
  }

  private static List<Verdict> settled(String text, Verdict... verdicts) {
    ChunkedPage page = new ChunkedPage(Shared.page(text), new CueLexicon());
    return Terms.settled(page, Arrays.asList(verdicts));
  }

  @Test
  void aTermThatNobodySaysIsNobodysWhereItReturns() {
    String text = "The “jail” is a box. She opened the “Jail”. Cole called it “a jail”.";
    assertEquals(List.of(UNSAID, UNSAID, UNSURE), settled(text, UNSAID, UNSURE, UNSURE));
    assertEquals(List.of(UNSAID, UNSAID, UNSURE), settled(text, UNSURE, UNSAID, UNSURE));
    assertEquals(List.of(UNSAID, SURE, UNSURE), settled(text, UNSAID, SURE, UNSURE));
  }

  @Test
  void aListOfTitlesIsNobodysWhenAThirdOfItIs() {
    String text = "She sang “Low Tide”, “Black Water” and “Long Train”, and “Home”.";
    assertEquals(
        List.of(UNSAID, UNSAID, UNSAID, UNSAID), settled(text, SURE, UNSAID, UNSAID, SURE));
    assertEquals(List.of(SURE, UNSAID, SURE, SURE), settled(text, SURE, UNSAID, SURE, SURE));
  }

  @Test
  void whatOtherWordsPartIsNoList() {
    String text = "She sang “Low Tide”, “Black Water” in York and “Long Train”.";
    assertEquals(List.of(SURE, UNSAID, SURE), settled(text, SURE, UNSAID, SURE));
    String apart = "She sang “Low Tide”.\n\n“Black Water”, “Long Train”";
    assertEquals(List.of(SURE, UNSAID, SURE), settled(apart, SURE, UNSAID, SURE));
  }
}
