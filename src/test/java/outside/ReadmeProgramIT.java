package outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.Whosaid;
import org.whosaid.model.Speaker;

/** The program of the README, compiled and run by the command that is printed below it. */
class ReadmeProgramIT {

  private static final Path HOME =
      Path.of(System.getProperty("whosaid.home", ".")).toAbsolutePath();

  @TempDir Path folder;

  /** Returns the program and what comes after it. */
  private static List<String> programAndRest() throws IOException {
    String from = Files.readString(HOME.resolve("README.md")).split("```java\n", 2)[1];
    return List.of(from.split("```\n", 2));
  }

  @Test
  void itPrintsWhoSaysWhat() throws IOException, InterruptedException {
    List<String> printed = programAndRest();
    Path program = Files.writeString(folder.resolve("Quotes.java"), printed.get(0));
    String command = printed.get(1).strip().lines().findFirst().orElseThrow();
    assertTrue(command.startsWith("java -cp target/whosaid.jar Quotes.java corpus/"), command);
    List<String> words =
        Stream.of(command.split(" ", -1))
            .map(word -> word.equals("Quotes.java") ? program.toString() : word)
            .toList();
    Process process =
        new ProcessBuilder(words)
            .directory(HOME.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals("", Files.readString(folder.resolve("err")));
    assertEquals(0, process.exitValue());
    String article = Files.readString(HOME.resolve(words.get(words.size() - 1)));
    assertEquals(expected(article), Files.readAllLines(folder.resolve("out")));
  }

  private static List<String> expected(String text) {
    try (Whosaid whosaid = Whosaid.builder().minConfidence(0.8).build()) {
      return whosaid.extract(text).stream()
          .map(row -> row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote())
          .toList();
    }
  }

  @Test
  void theJavadocShowsTheSame() throws IOException {
    String javadoc =
        Files.readString(HOME.resolve("src/main/java/org/whosaid/package-info.java"))
            .lines()
            .map(line -> line.replaceFirst("^ \\* ?", ""))
            .collect(Collectors.joining("\n"));
    String shown = javadoc.split("<pre>\\{@code\n", 2)[1].split("\\}</pre>", 2)[0];
    assertEquals(programAndRest().get(0), shown);
  }
}
