package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents for people say of the files beside them. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
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
  void everyLinkLeadsToAFileAndItsHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
        if (!leadsSomewhere(link.group(1), link.group(2), document)) {
          broken.add(document + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static boolean leadsSomewhere(String path, @Nullable String heading, Path from)
      throws IOException {
    Path to = path.isEmpty() ? from : from.toAbsolutePath().resolveSibling(path);
    return Files.exists(to) && (heading == null || anchors(to).contains(heading));
  }

  /** Returns the headings of a document as forges make links of them. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
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
              .map(
                  file ->
                      root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
              .sorted()
              .toList();
      assertEquals(packages, named);
    }
  }
}
