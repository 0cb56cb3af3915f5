package org.whosaid.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that the project has of its own. */
public final class Articles {

  private Articles() {}

  /** Returns the files of those in {@code corpus}, in the order of their names. */
  public static List<Path> of(Path corpus) throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Returns those of the project that is tested, from whose folder the test runs. */
  public static List<Path> all() throws IOException {
    return of(Path.of("corpus"));
  }
}
