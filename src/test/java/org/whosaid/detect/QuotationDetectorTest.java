package org.whosaid.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;

class QuotationDetectorTest {

  /** Each marked span as its segments with their marks, joined by {@code |}. */
  private static List<String> detect(String text) {
    return new QuotationDetector()
        .detect(text, Paragraphs.of(text)).stream().map(span -> shown(span, text)).toList();
  }

  private static String shown(MarkedSpan span, String text) {
    return span.segments().stream()
        .map(segment -> segment.outer().of(text))
        .collect(Collectors.joining("|"));
  }

  @Test
  void findsEveryShapeOfMark() {
    assertEquals(List.of("“a lot”"), detect("It cost “a lot” then."));
    assertEquals(List.of("\"a lot\""), detect("It cost \"a lot\" then."));
    assertEquals(List.of("‘a lot’"), detect("It cost ‘a lot’ then."));
    assertEquals(List.of("'a lot'"), detect("It cost 'a lot' then."));
    assertEquals(List.of("«a lot»"), detect("It cost «a lot» then."));
    assertEquals(List.of("« a lot »"), detect("It cost « a lot » then."));
    assertEquals(List.of("»a lot«"), detect("It cost »a lot« then."));
    assertEquals(List.of("„a lot“"), detect("It cost „a lot“ then."));
    assertEquals(List.of("„a lot”"), detect("It cost „a lot” then."));
    assertEquals(List.of("``a lot''"), detect("It cost ``a lot'' then."));
    assertEquals(List.of("''a lot''"), detect("It cost ''a lot'' then."));
  }

  @Test
  void leavesTheMarksOutOfTheInnerSpan() {
    String text = "It cost ``a lot'' then.";
    MarkedSpan span = new QuotationDetector().detect(text, Paragraphs.of(text)).get(0);
    assertEquals("a lot", span.first().inner().of(text));
  }

  @Test
  void pairsMarksOfDifferentShapes() {
    assertEquals(List.of("“Late,\""), detect("“Late,\" he said."));
    assertEquals(List.of("\"Late,”"), detect("\"Late,” he said."));
    assertEquals(List.of("‘Late,'"), detect("‘Late,' he said."));
    assertEquals(List.of("”Late,”"), detect("”Late,” he said."));
  }

  @Test
  void judgesEachQuotationByItsOwnStyle() {
    assertEquals(
        List.of("“one”", "'two'", "\"three\"", "‘four’"),
        detect("She said “one” and 'two', then \"three\" and ‘four’."));
  }

  @Test
  void reopensAtEachParagraphOfALongQuotation() {
    assertEquals(
        List.of("“First.|“Second.|“Third.”"), detect("He said: “First.\n\n“Second.\n\n“Third.”"));
    assertEquals(List.of("\"First.|\"Second.\""), detect("He said: \"First.\n\"Second.\" Then."));
    assertEquals(List.of("'It’s one.|'It’s two.'"), detect("'It’s one.\n'It’s two.' Then."));
  }

  @Test
  void goesOnAfterACaptionThatInterruptsAQuotation() {
    assertEquals(
        List.of("'First.|'Second.'"), detect("'First.\n\nThe pier in May\n\n'Second.' He left."));
    assertEquals(
        List.of("'First.|'Second.'"),
        detect("'First.\n\nIt's May\n\nThe pier's end\n\nOn show\n\n'Second.' He left."));
  }

  @Test
  void beginsAnotherSpanWithEachTurnOfATranscript() {
    assertEquals(
        List.of("“LOWE: Sure?", "“ANN ORR: I am.|“We looked.", "“(CROSSTALK.)", "“And again.”"),
        detect("“LOWE: Sure?\n\n“ANN ORR: I am.\n\n“We looked.\n\n“(CROSSTALK.)\n\n“And again.”"));
  }

  @Test
  void goesOnWhereNoTurnCameBefore() {
    assertEquals(
        List.of("“We looked.|“(Twice.) Then we left.|“USA: a land of rain.”"),
        detect("“We looked.\n\n“(Twice.) Then we left.\n\n“USA: a land of rain.”"));
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    assertEquals(List.of("“I will go"), detect("He said: “I will go\n\nThe council met. It sat."));
    assertEquals(List.of("'Many thanks."), detect("He wrote: 'Many thanks.\n\nHe's at home."));
  }

  @Test
  void goesOnInAParagraphThatDoesNotReopenButCloses() {
    assertEquals(List.of("“One.|Two.”"), detect("He said: “One.\n\nTwo.” He left."));
  }

  @Test
  void countsTheOuterQuotationOnly() {
    assertEquals(List.of("“He said ‘no’ to me,”"), detect("“He said ‘no’ to me,” she said."));
    assertEquals(List.of("'He said \"no\" to me,'"), detect("'He said \"no\" to me,' she said."));
    assertEquals(List.of("“He said “no” to me,”"), detect("“He said “no” to me,” she said."));
    assertEquals(List.of("\"He said 'go.'\""), detect("\"He said 'go.'\" She left."));
    assertEquals(List.of("‘“Go,” he said,’"), detect("‘“Go,” he said,’ she wrote."));
  }

  @Test
  void takesThePossessiveOfTokenisedTextForNoMark() {
    assertEquals(
        List.of("'It is his.'"),
        detect("He shook Tom 's hand, then Ann 's. 'It is his.' He left."));
  }

  @Test
  void survivesAnInnerQuotationThatNeverCloses() {
    assertEquals(List.of("“He said ‘no to me,”"), detect("“He said ‘no to me,” she said."));
  }

  @Test
  void tellsApostrophesFromMarks() {
    assertEquals(List.of(), detect("It's the workers' hall, and the boss's chair isn't Jim's."));
    assertEquals(List.of(), detect("The ’90s were rock ’n’ roll; go get ’em."));
    assertEquals(List.of(), detect("The '90s were rock 'n' roll; go get 'em."));
    assertEquals(
        List.of("'The workers' hall isn't ours,'"),
        detect("'The workers' hall isn't ours,' he said."));
    assertEquals(List.of("“shouldn‘t go”"), detect("He “shouldn‘t go” there."));
  }

  @Test
  void takesAPluralPossessiveForOneWhenTheParagraphGoesOn() {
    assertEquals(
        List.of("‘They meet patients’ needs.|‘Many agree,’"),
        detect("‘They meet patients’ needs.\n\n‘Many agree,’ she said."));
    assertEquals(
        List.of("‘I’m not sad."),
        detect("‘I’m not sad.\n\nShe has no 'hard feelings' left.").subList(0, 1));
  }

  @Test
  void tellsFeetAndInchesFromMarks() {
    assertEquals(List.of("\"no\""), detect("The 6'2\" keeper and the 12\" pipe said \"no\"."));
    assertEquals(List.of("\"He is 6'2\" tall,\""), detect("\"He is 6'2\" tall,\" she said."));
    assertEquals(List.of("\"in 1990\""), detect("It began \"in 1990\" here."));
  }

  @Test
  void leavesBulletsAndStrayMarksAlone() {
    assertEquals(List.of("\"We won,\""), detect("» More » news \"We won,\" he said."));
    assertEquals(
        List.of("\"We forgot.\""), detect("A sign read \"Keep out. She said: \"We forgot.\""));
    assertEquals(List.of(), detect("\"\"= '' “”"));
  }

  @Test
  void opensRightAfterAColonOrADash() {
    assertEquals(List.of("\"Not today.\""), detect("Ana Reyes:\"Not today.\""));
    assertEquals(List.of("“No”"), detect("He paused—“No”—and left."));
    assertEquals(List.of("“woke”"), detect("The anti-“woke” bill passed."));
  }

  @Test
  void readsALineBreakForWidthAsASpace() {
    String text =
        """
        The old man put down his cup and looked out over the grey water for a
        while before he spoke. “We came here in the spring of that year with a
        cart and two mules,” he said, “and there was nothing here but wind and
        sand.” The boy waited, for he knew that there was more of it to come.
        """;
    assertEquals(2, detect(text).size());
    assertEquals(1, Paragraphs.of(text).spans().size());
  }
}
