package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.History.Place;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class PlaceCluesTest {

  private static Set<Clue> clues(String text) {
    Page page = Shared.page(text);
    return new PlaceClues(new Cast(page).chunked()).of(At.span(page, "Ada Cole"));
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
  void theSubjectMayStandFarFromItsVerb() {
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH),
        clues("Ada Cole from Leeds, has left the harbour on a cold Monday."));
  }

  @Test
  void aDescriptionThatReportsDoesSoAsAWhole() {
    Page page = Shared.page("An old nurse who feared for her job said the harbour was cold.");
    Set<Clue> nurse = new PlaceClues(new Cast(page).chunked()).of(At.span(page, "An old nurse"));
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.REPORTS, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH), nurse);
  }

  @Test
  void anOwnerInWhatOpensASentenceIsWhoeverFollows() {
    assertEquals("Ada Cole", ahead("For her part, Ada Cole left.", "her"));
    assertEquals("Ada Cole", ahead("It rained. In her letter, Ada Cole said no.", "her"));
    assertEquals("nobody", ahead("Ada Cole left with her dog, Finn said.", "her"));
    assertEquals("nobody", ahead("For her part she left.", "her"));
  }

  private static String ahead(String text, String pronoun) {
    return wordsThat(PlaceClues::ahead, text, pronoun);
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
  void whoeverSaysSomethingReportsIt() {
    assertEquals(
        Set.of(Clue.SUBJECT, Clue.REPORTS, Clue.OPENS_SENTENCE, Clue.OPENS_PARAGRAPH),
        clues("Ada Cole said that the harbour was cold on Monday."));
    assertEquals(
        Set.of(Clue.IN_PREPOSITIONAL_PHRASE, Clue.REPORTS, Clue.OPENS_PARAGRAPH),
        clues("The harbour was cold on the whole of Monday, according to Ada Cole."));
  }

  @Test
  void whoeverMeetsSomebodyActsUponThem() {
    assertEquals("Ada Cole", actorUpon("Ada Cole met him in Leeds.", "him"));
    assertEquals("nobody", actorUpon("Ada Cole said he left.", "he"));
    assertEquals("nobody", actorUpon("Ada Cole went to Leeds with him.", "him"));
  }

  /** Returns the words that {@code asked} finds for a pronoun. */
  private static String wordsThat(
      BiFunction<PlaceClues, Span, @Nullable Span> asked, String text, String pronoun) {
    Page page = Shared.page(text);
    Span found = asked.apply(new PlaceClues(new Cast(page).chunked()), At.span(page, pronoun));
    return found == null ? "nobody" : page.words(found);
  }

  private static String actorUpon(String text, String pronoun) {
    return wordsThat(PlaceClues::actorUpon, text, pronoun);
  }

  @Test
  void whereSomebodySpeaksOrActsCountsMost() {
    assertEquals("Ada Cole", mostProminent("Ada Cole, in her letter, thanked them.", "her"));
    assertEquals("she", mostProminent("In the house of Ada Cole she slept.", "she"));
    assertEquals("she", mostProminent("Ada Cole left, but she said no.", "she"));
    assertEquals("her", mostProminent("In the house of Ada Cole rain fell on her.", "her"));
  }

  /** Of the places of Ada Cole and of the pronoun after it. */
  private static String mostProminent(String text, String pronoun) {
    Page page = Shared.page(text);
    Entity ada = new Entity(SpeakerKind.PERSON, "Ada Cole", Gender.FEMALE);
    List<Place> places =
        List.of(
            new Place(ada, At.span(page, pronoun), true, 1),
            new Place(ada, At.span(page, "Ada Cole"), false, 1));
    return page.words(new PlaceClues(new Cast(page).chunked()).mostProminent(places).span());
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
