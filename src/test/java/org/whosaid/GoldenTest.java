package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Golden;
import org.whosaid.testing.Program;

/** The whole program over the articles of {@code corpus/}: each has its rows beside it. */
class GoldenTest {

  /** What people hold right, which the program may miss; the rows beside it are what it gives. */
  private static final String GOLD = "gold.csv";

  private static final Path CORPUS = Path.of("corpus");
  private static final String ANY_LINE_END =
      "speaker,quote,type,role,speaker_kind,mention,cue,confidence,paragraph,context";

  @TempDir Path folder;

  private static Set<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending) && !name.equals(GOLD))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
  }

  private static String rows(String... args) {
    return Program.run(Stream.concat(Stream.of("-q"), Stream.of(args)).toArray(String[]::new))
        .out();
  }

  private static String article(String name) {
    return CORPUS.resolve(name + ".txt").toString();
  }

  @Test
  void everyArticleHasItsRows() throws IOException {
    assertEquals(names(".txt"), names(".csv"));
  }

  @TestFactory
  Stream<DynamicTest> everyArticleGivesItsRows() throws IOException {
    return names(".txt").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, rows(article(name)))));
  }

  private static void compare(String name, String actual) throws IOException {
    Path golden = CORPUS.resolve(name + ".csv");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, actual);
      fail("rewritten: " + golden);
    }
    Golden.assertSame(Files.readString(golden), actual);
  }

  @TestFactory
  Stream<DynamicTest> lineEndsChangeNothing() throws IOException {
    return names(".txt").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compareWithCrLf(name)));
  }

  private void compareWithCrLf(String name) {
    Path copy = folder.resolve(name + ".txt");
    try {
      Files.writeString(copy, Files.readString(Path.of(article(name))).replace("\n", "\r\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(
        rows("--columns", ANY_LINE_END, article(name)),
        rows("--columns", ANY_LINE_END, copy.toString()));
  }

  @Test
  void fourThreadsWriteTheRowsOfOneAfterTheOther() throws IOException {
    StringBuilder oneByOne = new StringBuilder();
    for (String name : names(".txt")) {
      List<String> lines = rows(article(name)).lines().toList();
      oneByOne.append(oneByOne.isEmpty() ? lines.get(0) + "\n" : "");
      lines.stream().skip(1).forEach(line -> oneByOne.append(line).append('\n'));
    }
    assertEquals(oneByOne.toString(), rows("-j", "4", CORPUS.toString()));
  }

  @Test
  void articlesAreUtf8WithALineFeedAtTheEnd() throws IOException {
    for (String name : names(".txt")) {
      String text = Files.readString(Path.of(article(name)), StandardCharsets.UTF_8);
      assertEquals(text.stripTrailing() + "\n", text, name);
    }
  }
}
