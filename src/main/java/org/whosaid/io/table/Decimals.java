package org.whosaid.io.table;

import java.util.Locale;

/** Decimal numbers as tables show them: two places, or three where two would hide something. */
public final class Decimals {

  private Decimals() {}

  public static String of(double number) {
    boolean twoPlaces = Math.abs(number * 100 - Math.rint(number * 100)) < 1e-9;
    return String.format(Locale.ROOT, twoPlaces ? "%.2f" : "%.3f", number);
  }
}
