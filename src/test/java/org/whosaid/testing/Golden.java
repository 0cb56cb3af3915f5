package org.whosaid.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares rows with golden ones: byte for byte, but for the confidence.
 *
 * <p>The network computes with eight-bit numbers, and processors differ in how they round them; the
 * same processor always gives the same bytes.
 */
public final class Golden {

  private static final double TOLERANCE = 0.03;
  private static final Pattern CONFIDENCE =
      Pattern.compile("(?<=,)[01]\\.\\d\\d(?=,\\d+,\\d+,\\d+,)");

  private Golden() {}

  /** Fails when {@code actual} is not what {@code golden} holds. */
  public static void assertSame(String golden, String actual) {
    assertEquals(withoutConfidence(golden), withoutConfidence(actual));
    List<Double> expected = confidences(golden);
    List<Double> given = confidences(actual);
    assertEquals(expected.size(), given.size());
    for (int i = 0; i < expected.size(); i++) {
      assertConfidence(expected.get(i), given.get(i), "row " + (i + 1));
    }
  }

  /** Fails when two confidences of {@code row} differ more than processors do. */
  public static void assertConfidence(double golden, double actual, String row) {
    assertEquals(golden, actual, TOLERANCE, "confidence of " + row);
  }

  private static String withoutConfidence(String rows) {
    return CONFIDENCE.matcher(rows).replaceAll("?");
  }

  private static List<Double> confidences(String rows) {
    return CONFIDENCE.matcher(rows).results().map(m -> Double.valueOf(m.group())).toList();
  }
}
