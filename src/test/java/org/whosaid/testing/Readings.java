package org.whosaid.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Lines with what shall be read from them, from a file of cases.
 *
 * <p>A heading {@code # what it is about} begins a group; under each line in it stands what is read
 * from it, {@code > result}, on as many lines as there are results.
 */
public final class Readings {

  private Readings() {}

  /** Returns a test for each line of the file {@code name} beside {@code owner}. */
  public static Stream<DynamicTest> of(
      Class<?> owner, String name, Function<String, List<String>> reading) {
    List<DynamicTest> tests = new ArrayList<>();
    String about = "";
    String text = "";
    List<String> results = new ArrayList<>();
    for (String line : Resource.lines(owner, name)) {
      if (line.startsWith("# ")) {
        about = line.substring(2);
      } else if (line.startsWith("> ")) {
        results.add(line.substring(2));
      } else if (!line.isBlank()) {
        text = line;
      } else if (!results.isEmpty()) {
        tests.add(test(about, text, List.copyOf(results), reading));
        results.clear();
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(
      String about, String text, List<String> results, Function<String, List<String>> reading) {
    return DynamicTest.dynamicTest(
        about + " " + text, () -> assertEquals(results, reading.apply(text)));
  }
}
