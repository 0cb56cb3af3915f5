package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.model.Links;
import org.whosaid.model.Links.Scores;
import org.whosaid.model.Processors;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

/** What the network says of the words before a mention. */
class LinkerTest {

  private static Network network;

  @BeforeAll
  static void load() throws EncoderUnavailableException {
    network = Network.load(Processors.ONE, false);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  private static Optional<Scores> scores(String text, String mention, String... earlier) {
    Page page = Shared.page(text);
    Links links = network.links(new Cast(page).chunked());
    List<Span> places = Arrays.stream(earlier).map(words -> At.span(page, words)).toList();
    return links.read(At.span(page, mention), places);
  }

  /** Which of the words at {@code earlier} have a score, in order. */
  private static List<Boolean> read(String text, String mention, String... earlier) {
    return scores(text, mention, earlier).stream()
        .flatMap(scores -> scores.earlier().stream().map(score -> score.isPresent()))
        .toList();
  }

  @Test
  void whoeverIsToldToHaveActedIsLikelierThanWhoeverIsOnlyNamed() {
    String text =
        "The coach Ada Cole, a friend of Rosa Diaz, lost her wallet on Friday. Then she left.";
    Scores scores = scores(text, "she", "Ada Cole", "Rosa Diaz").orElseThrow();
    double cole = scores.earlier().get(0).orElseThrow();
    assertTrue(cole > scores.earlier().get(1).orElseThrow(), scores.toString());
    assertTrue(cole > Math.max(scores.far(), scores.nobody()), scores.toString());
  }

  @Test
  void onlyWhatStandsBeforeTheMentionOutsideMarksIsRead() {
    String text = "Ada Cole slept. “Rosa Diaz won,” she said. Kate Orr left.";
    assertEquals(
        List.of(true, false, false), read(text, "she", "Ada Cole", "Rosa Diaz", "Kate Orr"));
  }

  @Test
  void whatIsTooFarAwayIsNotRead() {
    String text =
        "Ada Cole slept. " + "It rained. ".repeat(100) + "Rosa Diaz met Orr. Then she left.";
    assertEquals(List.of(false, true), read(text, "she", "Ada Cole", "Rosa Diaz"));
  }

  @Test
  void whereNothingCanBeReadThereIsNoScore() {
    String text = "Ada Cole slept. “Then he left,” she said.";
    assertEquals(Optional.empty(), scores(text, "Then he", "Ada Cole"));
    assertEquals(Optional.empty(), scores(text, "she", "Then"));
    assertEquals(Optional.empty(), scores(text, "she"));
  }

  @Test
  void aMentionThatIsLongerThanAnyIsNotRead() {
    String long60 = "tall " + "old ".repeat(58) + "woman";
    assertEquals(List.of(true), read("Ada Cole slept. A " + long60 + " left.", long60, "Ada Cole"));
    String longer = "tall " + long60;
    assertEquals(
        Optional.empty(), scores("Ada Cole slept. A " + longer + " left.", longer, "Ada Cole"));
  }

  @Test
  void whatWasReadIsNotReadAgainAndAnInterruptedThreadReadsNothing() {
    Page page = Shared.page("Ada Cole slept. Then she left. Then he sang.");
    Links links = network.links(new Cast(page).chunked());
    List<Span> cole = List.of(At.span(page, "Ada Cole"));
    Optional<Scores> first = links.read(At.span(page, "she"), cole);
    Thread.currentThread().interrupt();
    assertEquals(first, links.read(At.span(page, "she"), cole));
    assertThrows(CancellationException.class, () -> links.read(At.span(page, "Then he"), cole));
    assertTrue(Thread.interrupted());
  }
}
