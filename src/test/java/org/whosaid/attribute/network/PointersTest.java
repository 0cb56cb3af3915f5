package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.testing.TaggedPage;

/** What a cue points at, {@code [CLS] ann say it be no good [SEP]} being the window. */
class PointersTest {

  private static final EncoderInput INPUT =
      new EncoderInput(
          new PieceStream(TaggedPage.of("ann say it be no good"), new WordPieces()), 0, 6);

  /** How much speaks for the pieces pointed at; little for all others. */
  private static float[][] scores(int cue, int firstSource, int lastSource, int first, int last) {
    float[][] scores = new float[INPUT.length()][5];
    Arrays.stream(scores).forEach(row -> Arrays.fill(row, -9));
    scores[cue][0] = 9;
    scores[firstSource][1] = 9;
    scores[lastSource][2] = 9;
    scores[first][3] = 9;
    scores[last][4] = 9;
    return scores;
  }

  private static Reading reading(float[][] scores, double nobody, double chance) {
    float[] weights = {1, 1, 1, 0};
    return new Pointers(INPUT, 2, scores, nobody).reading(chance, weights).orElseThrow();
  }

  @Test
  void eachRoleIsItsLikeliestStretch() {
    Reading reading = reading(scores(2, 1, 1, 3, 6), -9, 0.8);
    assertEquals(new Words(1, 2), reading.cue());
    assertEquals(new Words(0, 1), reading.source());
    assertEquals(new Words(2, 6), reading.content());
    assertEquals(0.8, reading.probability(), 1e-3);
  }

  @Test
  void whatIsLikelierThanEverySourceIsNone() {
    assertNull(reading(scores(2, 1, 1, 3, 6), 20, 0.8).source());
  }

  @Test
  void aStretchBeginsBeforeItEnds() {
    Reading reading = reading(scores(2, 1, 1, 6, 3), -9, 0.8);
    assertTrue(reading.content().begin() < reading.content().end());
    assertTrue(reading.probability() < 0.01, reading.toString());
  }

  @Test
  void whatLiesInMarkersAloneIsNoAttribution() {
    float[][] scores = scores(2, 1, 1, 7, 7);
    assertTrue(new Pointers(INPUT, 2, scores, -9).reading(0.8, new float[4]).isEmpty());
  }

  @Test
  void aCueThatIsSureLeavesTheOtherRolesTheirSay() {
    float[][] unsure = scores(2, 1, 1, 3, 6);
    unsure[4][3] = 9;
    unsure[5][4] = 9;
    double likely = reading(scores(2, 1, 1, 3, 6), -9, 1).probability();
    double less = reading(unsure, -9, 1).probability();
    assertTrue(less < likely && likely < 1, less + " " + likely);
  }
}
