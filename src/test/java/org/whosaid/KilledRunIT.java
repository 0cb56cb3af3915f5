package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Await;

/**
 * Runs of the packaged program that are killed, and resumed. {@code -Dwhosaid.kills=30
 * -Dwhosaid.documents=2000} does more than a build has time for; {@code -Dwhosaid.seed} kills at
 * the same moments again.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KilledRunIT {

  private static final Path HOME =
      Path.of(System.getProperty("whosaid.home", ".")).toAbsolutePath();
  private static final int KILLS = Integer.getInteger("whosaid.kills", 2);
  private static final int DOCUMENTS = Integer.getInteger("whosaid.documents", 500);
  private static final long SEED = Long.getLong("whosaid.seed", System.nanoTime());
  private static final List<String> NAMES =
      List.of("Ines Okafor", "Tomas Brandt", "Dr Lena Voss", "the mayor", "a spokesman");

  @TempDir Path folder;

  @BeforeEach
  void writeDocuments() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Random random = new Random(1);
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder text = new StringBuilder("The council met on day " + i + ".\n\n");
      for (int q = random.nextInt(4); q > 0; q--) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        text.append("“We will pay " + random.nextInt(99) + " crowns,” said " + name + ".\n\n");
      }
      Files.writeString(articles.resolve(i + ".txt"), text);
    }
  }

  private Process start(String output, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("whosaid").toString()));
    command.addAll(List.of("-j", "2", "-o", output));
    command.addAll(List.of(options));
    command.add("articles");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private void finish(Process process) throws IOException, InterruptedException {
    finish(process, "a whole run");
  }

  private void finish(Process process, String what) throws IOException, InterruptedException {
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), what);
    assertEquals(0, process.exitValue(), what + ": " + Files.readString(folder.resolve("err")));
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static void send(String signal, Process process)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
    assertTrue(kill.waitFor(1, TimeUnit.MINUTES));
  }

  @Test
  void aKilledRunIsResumedToTheByte() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    finish(start("whole.csv"));
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long moment = random.nextLong(whole);
      String killed = "killed after " + moment + " ms, with -Dwhosaid.seed=" + SEED;
      Process process = start("rows.csv");
      if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        assertTrue(process.destroyForcibly().waitFor(1, TimeUnit.MINUTES));
      }
      finish(start("rows.csv", "--resume"), killed);
      assertArrayEquals(bytes("whole.csv"), bytes("rows.csv"), killed);
      assertFalse(Files.exists(folder.resolve("rows.csv.journal")));
      Files.delete(folder.resolve("rows.csv"));
    }
  }

  @Test
  void aRunThatIsAskedToEndLeavesWhatCanBeResumed() throws IOException, InterruptedException {
    Process process = start("rows.csv");
    Path journal = folder.resolve("rows.csv.journal");
    Await.until(
        "a journal of 50 lines",
        () -> Files.exists(journal) && Files.readString(journal).lines().count() >= 50,
        process::isAlive);
    send("-STOP", process); // so that it cannot end before it is asked to
    Process second = start("rows.csv", "--resume");
    assertTrue(second.waitFor(1, TimeUnit.MINUTES));
    assertEquals(
        "rows.csv: cannot be written: another run is writing it\n",
        Files.readString(folder.resolve("err")));
    send("-TERM", process); // a build that runs in the background ignores -INT
    send("-CONT", process);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(143, process.exitValue());
    assertFalse(Files.exists(folder.resolve("rows.csv")));
    finish(start("rows.csv", "--resume"));
    finish(start("whole.csv"));
    assertArrayEquals(bytes("whole.csv"), bytes("rows.csv"));
  }
}
