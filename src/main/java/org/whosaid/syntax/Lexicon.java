package org.whosaid.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the word lists that ship with the program: a heading, then an entry a line, its cells
 * separated by tabs.
 *
 * <p>The last cell of an entry is an example sentence, which a test runs.
 */
public final class Lexicon {

  private Lexicon() {}

  /**
   * Returns the entries of the list {@code name}, each as its cells.
   *
   * @param owner the class beside which the list lies
   */
  public static List<List<String>> read(Class<?> owner, String name) {
    InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
