package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Await;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** An unfinished run, and the run that goes on with it. */
class ResumeTest {

  private static final int ARTICLES = 6;

  @TempDir Path folder;
  private final List<String> articles = new ArrayList<>();

  @BeforeEach
  void writeArticles() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      String text = "“We will appeal in " + i + " days.” Ines Okafor told the court.\n";
      articles.add(write("article" + i + ".txt", i == 2 ? "Nothing was said.\n" : text));
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String[] args(String output, String... options) {
    List<String> args = new ArrayList<>(List.of("--attributor", "rules", "-o", path(output)));
    Collections.addAll(args, options);
    args.addAll(articles);
    return args.toArray(String[]::new);
  }

  private Result run(String output, String... options) {
    return Program.run(args(output, options));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /** Runs with one article out of reach, which stops the run there. */
  private void stopAt(int article, String output, String... options) throws IOException {
    Path away = folder.resolve("away");
    Path path = Path.of(articles.get(article));
    Files.move(path, away);
    String[] more = Arrays.copyOf(options, options.length + 1);
    more[options.length] = "--fail-fast";
    assertEquals(
        new Result(
            1,
            "",
            path
                + ": no such file or folder\n"
                + "whosaid: stopped at the first failure; see --fail-fast\n"
                + "whosaid: unfinished; the same command with --resume goes on from here\n"),
        run(output, more));
    Files.move(away, path);
  }

  private static void cut(Path file, long length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
    }
  }

  private List<String> leftovers(String output) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(output + "."))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.csv", "rows.tsv", "rows.jsonl", "rows.xlsx"})
  void givesTheBytesOfARunWithoutABreak(String output) throws IOException {
    assertEquals(0, run("whole-" + output).exitCode());
    stopAt(4, output);
    assertEquals(List.of(output + ".journal", output + ".part"), leftovers(output));
    assertFalse(Files.exists(folder.resolve(output)));
    assertEquals(
        new Result(0, "", "whosaid: 6 documents, 5 quotations, 1 without quotations\n"),
        run(output, "--resume"));
    assertArrayEquals(bytes("whole-" + output), bytes(output));
    assertEquals(List.of(), leftovers(output));
  }

  @Test
  void goesOnWhereverARunWasKilled() throws IOException {
    run("whole.csv");
    stopAt(5, "rows.csv");
    byte[] part = bytes("rows.csv.part");
    byte[] journal = bytes("rows.csv.journal");
    Random random = new Random(5);
    for (int kill = 0; kill < 15; kill++) {
      Files.write(folder.resolve("rows.csv.part"), part);
      Files.write(folder.resolve("rows.csv.journal"), journal);
      cut(folder.resolve("rows.csv.part"), random.nextInt(part.length + 1));
      cut(folder.resolve("rows.csv.journal"), random.nextInt(journal.length + 1));
      assertEquals(0, run("rows.csv", "--resume").exitCode());
      assertArrayEquals(bytes("whole.csv"), bytes("rows.csv"), "kill " + kill);
    }
  }

  @Test
  void goesOnWhenAllWasDoneButNotInPlace() throws IOException {
    run("whole.csv");
    stopAt(5, "rows.csv");
    String journal = Files.readString(folder.resolve("rows.csv.journal"));
    Files.writeString(folder.resolve("rows.csv.journal"), journal + "{\"complete\":true}\n");
    byte[] part = bytes("rows.csv.part");
    String summary = "whosaid: 5 documents, 4 quotations, 1 without quotations\n";
    assertEquals(new Result(0, "", summary), run("rows.csv", "--resume"));
    assertArrayEquals(part, bytes("rows.csv"));
    assertEquals(List.of(), leftovers("rows.csv"));

    Files.writeString(folder.resolve("rows.csv.journal"), journal + "{\"complete\":true}\n");
    assertEquals(new Result(0, "", summary), run("rows.csv", "--resume"));
    assertArrayEquals(part, bytes("rows.csv"));
    assertEquals(List.of(), leftovers("rows.csv"));
  }

  @Test
  void addsToAFileOnce() throws IOException {
    write("rows.csv", "speaker\nBefore\n");
    stopAt(3, "rows.csv", "--append", "--columns", "speaker");
    assertEquals("speaker\nBefore\n", Files.readString(folder.resolve("rows.csv")));
    assertEquals(0, run("rows.csv", "--append", "--columns", "speaker", "--resume").exitCode());
    assertEquals(
        "speaker\nBefore\n" + "Ines Okafor\n".repeat(ARTICLES - 1),
        Files.readString(folder.resolve("rows.csv")));
  }

  /** Standard error, with somebody at it who presses Ctrl-C when it says {@code message}. */
  private static final class Watched extends ByteArrayOutputStream {
    private final String message;
    private final Shutdown ending = new Shutdown(new Messages(this));
    private boolean pressed;

    Watched(String message) {
      this.message = message;
    }

    @Override
    public void flush() {
      if (!pressed && toString(StandardCharsets.UTF_8).endsWith(message + "\n")) {
        pressed = true;
        Thread signal = new Thread(ending::ask);
        signal.start();
        Await.until(
            "the end of the work, by who pressed Ctrl-C",
            () -> signal.getState() == Thread.State.TIMED_WAITING,
            signal::isAlive);
      }
    }

    Result run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      InputStream in = InputStream.nullInputStream();
      int exitCode = Main.commandLine(in, out, new Messages(this), ending).execute(args);
      return new Result(
          exitCode, out.toString(StandardCharsets.UTF_8), toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void endsInGoodOrderWhenAskedAndTellsEarlierFailuresAgain() throws IOException {
    String gone = path("gone.txt");
    articles.add(1, gone);
    Result whole = run("whole.csv", "--errors", path("whole-errors.csv"));
    assertEquals(1, whole.exitCode());

    String[] args = args("rows.csv", "-j", "1", "--errors", path("errors.csv"));
    String failure = gone + ": no such file or folder";
    assertEquals(
        new Result(
            130,
            "",
            failure
                + "\nwhosaid: 2 documents, 1 quotation, 1 failed (1 missing)\n"
                + "whosaid: unfinished; the same command with --resume goes on from here\n"),
        new Watched(failure).run(args));
    assertEquals(whole, run("rows.csv", "--resume", "--errors", path("errors.csv")));
    assertArrayEquals(bytes("whole.csv"), bytes("rows.csv"));
    assertArrayEquals(bytes("whole-errors.csv"), bytes("errors.csv"));
  }

  private void assertRefused(String reason, String... options) throws IOException {
    byte[] part = bytes("rows.csv.part");
    String[] more = Arrays.copyOf(options, options.length + 1);
    more[options.length] = "--resume";
    assertEquals(
        new Result(2, "", path("rows.csv") + ": cannot be resumed: " + reason + "; see --resume\n"),
        run("rows.csv", more));
    assertArrayEquals(part, bytes("rows.csv.part"));
  }

  @Test
  void refusesWhatWouldGiveOtherRows() throws IOException {
    stopAt(4, "rows.csv");
    assertRefused("--min-confidence is 0.9 and was 0.5", "--min-confidence", "0.9");
    assertRefused("--columns is quote,cue and was not set", "--columns", "quote,cue");

    String first = articles.get(0);
    String text = Files.readString(Path.of(first));
    write("article0.txt", "“Yes.” Ines Okafor told the court.\n");
    assertRefused(first + " has changed");
    Files.delete(Path.of(first));
    assertRefused(first + " has changed");
    write("article0.txt", text);

    Collections.swap(articles, 1, 2);
    assertRefused(articles.get(1) + " comes where " + articles.get(2) + " was read");
    Collections.swap(articles, 1, 2);

    Path journal = folder.resolve("rows.csv.journal");
    String told = Files.readString(journal);
    Files.writeString(journal, told.replaceFirst("\\([0-9a-f]{12}\\)", "(0123456789ab)"));
    String program = new Version().getVersion()[0];
    assertRefused(
        "the program is "
            + program
            + " and was "
            + program.replaceFirst("\\(.*\\)", "(0123456789ab)"));
    Files.writeString(journal, told);

    List<String> all = List.copyOf(articles);
    articles.subList(2, ARTICLES).clear();
    assertRefused(all.get(2) + " was read and is no input now");
    articles.clear();
    articles.addAll(all);
    assertEquals(0, run("rows.csv", "--resume").exitCode());
  }

  @Test
  void refusesToAddToAFileThatIsNotAsItWas() throws IOException {
    String[] options = {"--append", "--columns", "speaker"};
    write("rows.csv", "speaker\nBefore\n");
    stopAt(4, "rows.csv", options);
    write("rows.csv", "speaker\nAnother\n");
    assertRefused("it has changed since", options);
    Files.delete(folder.resolve("rows.csv"));
    assertRefused("it has changed since", options);
  }

  @Test
  void refusesAnotherListOfSpeakers() throws IOException {
    String list = write("speakers.csv", "name,aliases,id\nInes Okafor,,Q1\n");
    stopAt(4, "rows.csv", "--speakers", list);
    write("speakers.csv", "name,aliases,id\nInes Okafor,,Q2\n");
    Result refused = run("rows.csv", "--speakers", list, "--resume");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("the content of --speakers is "), refused.err());
  }

  @Test
  void refusesAFileThatIsNoJournal() throws IOException {
    stopAt(4, "rows.csv");
    write("rows.csv.journal", "something else\n");
    assertRefused(path("rows.csv.journal") + " is no journal; delete it to begin anew");
  }

  @Test
  void refusesWithoutTheRows() throws IOException {
    stopAt(4, "rows.csv");
    Files.delete(folder.resolve("rows.csv.part"));
    assertEquals(
        new Result(
            2,
            "",
            path("rows.csv")
                + ": cannot be resumed: "
                + path("rows.csv.part")
                + " is missing; see --resume\n"),
        run("rows.csv", "--resume"));
  }

  @Test
  void beginsWhereThereIsNothingToResume() throws IOException {
    run("whole.csv");
    assertEquals(0, run("rows.csv", "--resume").exitCode());
    assertArrayEquals(bytes("whole.csv"), bytes("rows.csv"));
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: --resume needs the file that is unfinished: -o FILE\n"
                + "Try 'whosaid --help'.\n"),
        Program.run("--resume", articles.get(0)));
  }

  @Test
  void saysThatAnUnfinishedRunIsDropped() throws IOException {
    stopAt(4, "rows.csv");
    assertEquals(
        path("rows.csv") + ": an unfinished run is dropped; --resume would have gone on\n",
        run("rows.csv", "-q").err());
    assertEquals(List.of(), leftovers("rows.csv"));
  }

  @Test
  void leavesNothingWhereNothingWasDone() throws IOException {
    articles.add(0, path("gone.txt"));
    assertEquals(1, run("rows.csv", "--fail-fast").exitCode());
    assertEquals(List.of(), leftovers("rows.csv"));
  }
}
