package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class PlaceCluesTest {

  private static Set<Clue> clues(String text) {
    Page page = Shared.page(text);
    return new PlaceClues(page).of(At.span(page, "Ada Cole"));
  }

  @Test
  void aNameBeforeAVerbIsTheSubject() {
    Set<Clue> opening = Set.of(Clue.SUBJECT, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH);
    assertEquals(opening, clues("Ada Cole left the harbour on a cold Monday."));
    assertEquals(opening, clues("Ada Cole will leave the harbour on a cold Monday."));
    assertEquals(opening, clues("Ada Cole quickly left the harbour on a cold Monday."));
    assertEquals(opening, clues("Ada Cole, a farmer, left the harbour on a cold Monday."));
  }

  @Test
  void aNameBetweenCommasIsNoObject() {
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.OPENS_PARAGRAPH),
        clues("The oldest farmer of the whole valley, Ada Cole, left."));
  }

  @Test
  void anOwnerIsNoSubject() {
    assertEquals(
        Set.of(Clue.POSSESSIVE, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH),
        clues("Ada Cole’s boats left the harbour on a cold Monday."));
  }

  @Test
  void aNameAfterAVerbIsItsObjectAndOneAfterAPrepositionIsNot() {
    assertEquals(
        Set.of(Clue.OBJECT, Clue.OPENS_PARAGRAPH),
        clues("On Monday in the harbour the oldest of the farmers met Ada Cole."));
    assertEquals(
        Set.of(Clue.IN_PREPOSITIONAL_PHRASE, Clue.OPENS_PARAGRAPH),
        clues("On Monday in the harbour the oldest of the farmers spoke with Ada Cole."));
    assertEquals(
        Set.of(Clue.IN_PREPOSITIONAL_PHRASE, Clue.OPENS_PARAGRAPH),
        clues("On Monday in the harbour the oldest of the farmers spoke to Ada Cole."));
  }

  @Test
  void onlyTheFirstSentenceOpensItsParagraph() {
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.OPENS_SENTENCE),
        clues("It rained. Ada Cole left the harbour on a cold Monday."));
  }

  @Test
  void aMarkAfterTheNameIsNotWhatFollowsIt() {
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH),
        clues("‘Ada Cole’ left the harbour on a cold Monday in the rain."));
  }

  @Test
  void distancesAndFrequenciesAreGrouped() {
    assertEquals(
        List.of(
            Clue.SAME_SENTENCE,
            Clue.ONE_BACK,
            Clue.TWO_BACK,
            Clue.THREE_BACK,
            Clue.UP_TO_FIVE_BACK,
            Clue.UP_TO_FIVE_BACK,
            Clue.UP_TO_NINE_BACK,
            Clue.UP_TO_NINE_BACK,
            Clue.UP_TO_NINE_BACK,
            Clue.UP_TO_NINE_BACK,
            Clue.FARTHER_BACK),
        IntStream.rangeClosed(0, 10).mapToObj(PlaceClues::distance).toList());
    assertEquals(
        List.of(
            Clue.NAMED_ONCE,
            Clue.NAMED_ONCE,
            Clue.NAMED_UP_TO_THREE_TIMES,
            Clue.NAMED_UP_TO_THREE_TIMES,
            Clue.NAMED_UP_TO_SEVEN_TIMES,
            Clue.NAMED_UP_TO_SEVEN_TIMES,
            Clue.NAMED_OFTEN),
        IntStream.of(0, 1, 2, 3, 4, 7, 8).mapToObj(PlaceClues::frequency).toList());
  }
}
