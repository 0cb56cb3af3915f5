package org.whosaid.io.source;

import java.util.Locale;

/** Numbers of bytes as people write them: {@code 20M} is 20,000,000. */
public final class Sizes {

  private static final String UNITS = "KMG";
  private static final int STEP = 1000;

  private Sizes() {}

  /**
   * Returns the number of bytes that {@code text} stands for: digits, and K, M or G.
   *
   * @throws NumberFormatException when it stands for none
   */
  public static long parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int unit = upper.isEmpty() ? -1 : UNITS.indexOf(upper.charAt(upper.length() - 1));
    String digits = unit < 0 ? upper : upper.substring(0, upper.length() - 1);
    long size = Long.parseLong(digits);
    for (int i = 0; i <= unit; i++) {
      size = Math.multiplyExact(size, STEP);
    }
    return size;
  }

  /** Returns {@code bytes} in the largest unit that leaves no rest. */
  static String shown(long bytes) {
    long rest = bytes;
    int unit = 0;
    while (unit < UNITS.length() && rest >= STEP && rest % STEP == 0) {
      rest /= STEP;
      unit++;
    }
    return unit == 0 ? rest + " bytes" : rest + " " + UNITS.charAt(unit - 1) + "B";
  }
}
