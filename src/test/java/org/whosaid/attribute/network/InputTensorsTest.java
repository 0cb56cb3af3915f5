package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.cast.Cast;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/**
 * One window as the network reads it and as training reads it.
 *
 * <p>Its pieces are {@code [CLS] vet ##s [PARAGRAPH] [QUOTATION] “ no ” [END] say ann . her vet ##s
 * [SEP]}.
 */
class InputTensorsTest {

  private static final Page PAGE =
      TaggedPage.of(
          "vets || “no” say/FINITE_VERB Ann/NAME/PERSON ./FULL_STOP"
              + " | her/POSSESSIVE_PRONOUN vets “yes”");

  private static final ChunkedPage CHUNKED = new Cast(PAGE).chunked();

  private static EncoderBatch batch() {
    return EncoderBatch.of(CHUNKED, Rules.judge(CHUNKED), new WordPieces());
  }

  private static EncoderInput input() {
    return EncoderInput.of(batch().stream(), batch().windows().get(0));
  }

  @Test
  void aWindowIsItsPiecesBetweenTheMarkersOfTheEncoder() {
    EncoderInput input = input();
    assertEquals(
        List.of(
            101L, 29525L, 2015L, 4L, 1L, 1523L, 2053L, 1524L, 2L, 2360L, 5754L, 1012L, 2014L,
            29525L, 2015L, 1L, 1523L, 2748L, 1524L, 2L, 102L),
        IntStream.range(0, input.length()).mapToObj(input::piece).toList());
  }

  @Test
  void aPieceKnowsItsTokenAndAMarkerHasNone() {
    EncoderInput input = input();
    assertEquals(
        List.of(-1, 0, 0, -1, -1, 1, 1, 1, -1, 2, 3, 4, 5, 6, 6, -1, 7, 7, 7, -1, -1),
        IntStream.range(0, input.length()).map(input::token).boxed().toList());
  }

  @Test
  void onlyTheVerbMayBeACue() {
    EncoderInput input = input();
    assertEquals(
        List.of(9), IntStream.range(0, input.length()).filter(input::mayBeCue).boxed().toList());
  }

  @Test
  void aSpanThatTheWindowCutsEndsWithIt() {
    EncoderInput whole = input();
    EncoderInput cut = new EncoderInput(batch().stream(), 2, 6);
    assertEquals(List.of(4, 8), List.of(whole.begin(0), whole.end(0)));
    assertEquals(List.of(2, 4), List.of(cut.begin(0), cut.end(0)));
    assertEquals(6, cut.length());
  }

  @Test
  void theNetworkReadsTablesThatPointToThePlacesLookedAt() {
    assertEquals(
        List.of(
            "places 1 x 10 [9, 1, 2, 10, 12, 14, 4, 8, 15, 19]",
            "questions 2 x 2 [6, 7, 8, 9]",
            "candidates 4 x 2 [1, 2, 3, 3, 4, 4, 4, 5]",
            "pairs 8 x 2 [0, 0, 0, 1, 0, 2, 0, 3, 1, 0, 1, 1, 1, 2, 1, 3]"),
        tables(name -> !name.equals("pieces") && !name.endsWith("features")));
  }

  @Test
  void theNetworkReadsThePiecesAndTheFeaturesInTheirOrder() {
    Window window = batch().windows().get(0);
    EncoderInput input = input();
    List<Long> pieces = IntStream.range(0, input.length()).mapToObj(input::piece).toList();
    List<Integer> spans = window.questions().stream().flatMap(q -> q.features().stream()).toList();
    List<Integer> pairs =
        window.questions().stream()
            .flatMap(q -> q.pairs().stream())
            .flatMap(pair -> pair.features().stream())
            .toList();
    assertEquals(
        List.of(
            "pieces 1 x 21 " + pieces,
            "span_features 2 x 7 " + spans,
            "pair_features 8 x 12 " + pairs),
        tables(name -> name.equals("pieces") || name.endsWith("features")));
  }

  private static List<String> tables(Predicate<String> named) {
    return Stream.concat(
            Stream.of(InputTensors.pieces(input())),
            InputTensors.of(input(), batch().windows().get(0)).stream())
        .filter(table -> named.test(table.name()))
        .map(
            table ->
                String.join(
                    " ",
                    table.name(),
                    table.rows() + " x " + table.columns(),
                    Arrays.toString(table.values())))
        .toList();
  }

  @Test
  void trainingReadsTheSameWindowAndWhereItStandsInTheText() {
    TrainingWindow window = TrainingWindows.unanswered().of(CHUNKED).get(0);
    EncoderInput input = input();
    assertEquals(
        IntStream.range(0, input.length()).mapToObj(i -> (int) input.piece(i)).toList(),
        window.pieces());
    assertEquals(
        List.of(-1, 0, 0, -1, -1, 6, 6, 6, -1, 11, 15, 19, 21, 25, 25, -1, 30, 30, 30, -1, -1),
        window.places());
    assertEquals(List.of(9), window.cues());
    assertEquals(
        List.of(
            new TrainingWindow.Choice(1, 2, new Span(0, 4)),
            new TrainingWindow.Choice(10, 10, new Span(15, 18)),
            new TrainingWindow.Choice(12, 12, new Span(21, 24)),
            new TrainingWindow.Choice(12, 14, new Span(21, 29))),
        window.candidates());
  }

  @Test
  void trainingReadsTheSameQuestionsWithoutAnswers() {
    List<TrainingWindow.Question> expected =
        batch().windows().get(0).questions().stream()
            .map(
                question ->
                    new TrainingWindow.Question(
                        input().begin(question.span()),
                        input().end(question.span()),
                        List.of(PAGE.marked().get(question.span()).outer()),
                        question.features(),
                        question.pairs().stream().map(Window.Pair::features).toList(),
                        List.of()))
            .toList();
    assertEquals(expected, TrainingWindows.unanswered().of(CHUNKED).get(0).questions());
  }

  @Test
  void answersAreThoseOfNobodyOfSomebodyElseAndOfEachCandidate()
      throws EncoderUnavailableException {
    for (TrainingWindow.Question question :
        TrainingWindows.answered().of(CHUNKED).get(0).questions()) {
      assertEquals(2 + question.pairs().size(), question.answers().size());
      assertEquals(1, question.answers().stream().mapToDouble(p -> p).sum(), 1e-6);
    }
  }
}
