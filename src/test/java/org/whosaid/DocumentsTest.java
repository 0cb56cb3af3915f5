package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents for people say of the files beside them. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Path SITE = Path.of("src/site/markdown");

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    for (Path folder : List.of(SITE, Path.of(".github"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Path folder = document.toAbsolutePath().resolveSibling("");
      LINK.matcher(Files.readString(document))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !Files.exists(folder.resolve(link)))
          .forEach(link -> broken.add(document + ": " + link));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void theArchitectureNamesEveryPackage() throws IOException {
    Path root = Path.of("src/main/java/org/whosaid");
    List<String> named =
        Pattern.compile("(?m)^\\| `([a-z.]+)`")
            .matcher(Files.readString(SITE.resolve("architecture.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .map(room -> room.equals("org.whosaid") ? "" : room)
            .sorted()
            .toList();
    try (Stream<Path> files = Files.walk(root)) {
      List<String> packages =
          files
              .filter(file -> file.getFileName().toString().equals("package-info.java"))
              .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
              .sorted()
              .toList();
      assertEquals(packages, named);
    }
  }
}
