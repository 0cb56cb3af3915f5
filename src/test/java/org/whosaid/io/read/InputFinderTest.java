package org.whosaid.io.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;

class InputFinderTest {

  @TempDir Path folder;

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text of " + name, UTF_8);
  }

  private static List<String> find(Path... paths) {
    return find(ReadingOptions.DEFAULT, paths);
  }

  private static List<String> find(ReadingOptions options, Path... paths) {
    InputFinder finder =
        new InputFinder(new ByteArrayInputStream("typed".getBytes(UTF_8)), options, unused -> {});
    List<String> found = new ArrayList<>();
    finder
        .find(Stream.of(paths).map(Path::toString).toList())
        .forEachRemaining(input -> found.add(shown(input)));
    return found;
  }

  private static String shown(Input input) {
    try {
      return input.source() + ": " + input.read().text();
    } catch (UnreadableException e) {
      return input.source() + " fails: " + e.reason();
    }
  }

  @Test
  void walksAFolderInNameOrder() throws IOException {
    write("b.txt");
    write("a/z.md");
    write("a/.hidden.txt");
    write("c.jpg");
    write("C.TXT");
    assertEquals(
        List.of(
            folder + "/C.TXT: text of C.TXT",
            folder + "/a/z.md: text of a/z.md",
            folder + "/b.txt: text of b.txt"),
        find(folder));
  }

  @Test
  void takesAFileWhateverItsName() throws IOException {
    Path file = write("article.news");
    assertEquals(List.of(file + ": text of article.news"), find(file));
  }

  @Test
  void readsStandardInputForADash() {
    assertEquals(List.of("-: typed"), find(Path.of("-")));
  }

  @Test
  void doesNotFollowLinksToFoldersInsideAFolder() throws IOException {
    write("a.txt");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertEquals(List.of(folder + "/a.txt: text of a.txt"), find(folder));
  }

  @Test
  void putsAFailureInItsPlace() throws IOException {
    Path file = write("a.txt");
    Path gone = folder.resolve("gone.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), gone);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        List.of(
            gone + " fails: no such file or folder",
            file + ": text of a.txt",
            link + " fails: is a link to nothing",
            empty + " fails: holds no documents"),
        find(gone, file, link, empty));
  }

  @Test
  void saysWhatAFolderLeavesOut() throws IOException {
    write("a.txt");
    write("b/c.jpg");
    write("b/d.JPG");
    write("e.csv");
    write("f");
    write(".hidden");
    List<String> notices = new ArrayList<>();
    new InputFinder(new ByteArrayInputStream(new byte[0]), ReadingOptions.DEFAULT, notices::add)
        .find(List.of(folder.toString()))
        .forEachRemaining(input -> {});
    assertEquals(
        List.of(folder + ": 4 files left out (.jpg 2, .csv 1, without ending 1)"), notices);
  }

  @Test
  void fetchesNothing() {
    assertEquals(
        List.of(
            "https:/example.org/a fails: is an address, and nothing is fetched; curl -s ADDRESS |"
                + " whosaid reads a page"),
        find(Path.of("https://example.org/a")));
  }

  @Test
  void looksIntoAFileWhoseNameSaysNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("page"), "<!DOCTYPE html><p>Yes</p>", UTF_8);
    Path text = Files.writeString(folder.resolve("b.txt"), "[{\"text\": \"No\"}]", UTF_8);
    assertEquals(List.of(file + ": Yes", text + "#1: No"), find(file, text));
  }

  @Test
  void suggestsTheFileThatIsMostLikeOneThatIsNotThere() throws IOException {
    write("articles.txt");
    write("particle.txt");
    write("b.txt");
    String missing = "no such file or folder";
    assertEquals(
        List.of(
            folder
                + "/artcles.txt fails: "
                + missing
                + "; did you mean "
                + folder
                + "/articles.txt?",
            folder
                + "/Articles.TXT fails: "
                + missing
                + "; did you mean "
                + folder
                + "/articles.txt?",
            folder + "/a.txt fails: " + missing,
            folder + "/nowhere/articles.txt fails: " + missing),
        find(
            folder.resolve("artcles.txt"),
            folder.resolve("Articles.TXT"),
            folder.resolve("a.txt"),
            folder.resolve("nowhere/articles.txt")));
  }
}
