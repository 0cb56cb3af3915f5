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
 * Reads the tables that ship with the program: a heading, then a line an entry, tabs between cells.
 */
public final class TabFile {

  private TabFile() {}

  /**
   * Returns the entries of the file {@code name}, each as its cells; the heading is left out.
   *
   * @param owner the class beside which the file lies
   * @throws NullPointerException when there is no such file
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
