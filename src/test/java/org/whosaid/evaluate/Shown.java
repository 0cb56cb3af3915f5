package org.whosaid.evaluate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Figures as tests write them down. */
final class Shown {

  private Shown() {}

  /** Returns each figure, how many it is of and its value, under its measure. */
  static Map<String, String> of(Map<Figure.Key, Figure> values) {
    Map<String, String> shown = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            shown.put(
                key.measure().label() + " " + key.of(),
                String.format(Locale.ROOT, "%d %.3f", value.n(), value.value())));
    return shown;
  }
}
