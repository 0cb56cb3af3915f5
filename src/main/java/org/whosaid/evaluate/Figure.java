package org.whosaid.evaluate;

/**
 * A measured value.
 *
 * @param n how many spans, pairs or words it is about
 * @param value the value itself
 */
public record Figure(int n, double value) {

  /**
   * Names a line of the table.
   *
   * @param measure what is measured
   * @param of among which spans: all, direct, mixed, or a kind of mention
   */
  public record Key(Measure measure, String of) {}
}
