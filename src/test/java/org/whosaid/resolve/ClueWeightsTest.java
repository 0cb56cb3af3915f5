package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClueWeightsTest {

  private static final ClueWeights WEIGHTS =
      new ClueWeights(
          List.of(
              List.of("PERSONAL", "NEAREST", "1.5"),
              List.of("PERSONAL", "SUBJECT", "-0.25"),
              List.of("BODY", "NEAREST", "4")));

  @Test
  void theWeightsOfAllCluesAreSummed() {
    assertEquals(1.25, WEIGHTS.sum(Asker.PERSONAL, Set.of(Clue.NEAREST, Clue.SUBJECT)));
  }

  @Test
  void eachAskerHasItsOwn() {
    assertEquals(4, WEIGHTS.sum(Asker.BODY, Set.of(Clue.NEAREST)));
  }

  @Test
  void whatHasNoWeightCountsNothing() {
    assertEquals(1.5, WEIGHTS.sum(Asker.PERSONAL, Set.of(Clue.NEAREST, Clue.ALONE)));
    assertEquals(0, WEIGHTS.sum(Asker.EPITHET, Set.of(Clue.NEAREST)));
  }

  @Test
  void aLinkCountsAsFarAsItGoes() {
    ClueWeights linked = new ClueWeights(List.of(List.of("BODY", "LINK", "2")));
    assertEquals(-0.5, linked.sum(Asker.BODY, Set.of(), -0.25));
    assertEquals(0, linked.sum(Asker.PERSONAL, Set.of(), -0.25));
  }

  @Test
  void whoeverIsReadOnceMoreHasAWeightForWhatIsThoughtThen() {
    assertEquals(
        List.of(Asker.SPEAKING, Asker.EPITHET),
        Arrays.stream(Asker.values()).filter(ClueWeights.LINKED::has).toList());
    assertTrue(ClueWeights.LINKED.sum(Asker.SPEAKING, Set.of(), 1) > 0);
    assertTrue(ClueWeights.LINKED.sum(Asker.EPITHET, Set.of(), 1) > 0);
  }

  @Test
  void aClueThatThereIsNotIsRefused() {
    List<List<String>> lines = List.of(List.of("BODY", "NEAR", "1"));
    assertThrows(IllegalArgumentException.class, () -> new ClueWeights(lines));
  }

  @Test
  void everyAskerPrefersWhoeverWasNamedNearest() {
    assertEquals(
        List.of(Asker.values()),
        Stream.of(Asker.values())
            .filter(
                asker ->
                    ClueWeights.SHIPPED.sum(asker, Set.of(Clue.NEAREST, Clue.SAME_SENTENCE))
                        > ClueWeights.SHIPPED.sum(asker, Set.of(Clue.FARTHER_BACK)))
            .toList());
  }
}
