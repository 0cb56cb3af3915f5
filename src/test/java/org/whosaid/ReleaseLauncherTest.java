package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Await;
import org.whosaid.testing.Scripts;

/** The launcher of a release, with coreutils and a Java that only tells what it was asked. */
class ReleaseLauncherTest {

  /** Makes the list of classes or the archive that it is asked for, or tells its arguments. */
  private static final String JAVA =
      """
      for argument in "$@"; do
        case $argument in
          -Xshare:dump) dumps=1 ;;
          -XX:DumpLoadedClassList=*)
            echo made >> "FOLDER/made"
            until [ -e "FOLDER/go" ]; do SLEEP 0.05; done
            echo classes > "${argument#*=}"
            exit ;;
          -XX:SharedArchiveFile=*)
            if [ "${dumps:-}" ]; then echo archive > "${argument#*=}"; exit; fi ;;
        esac
      done
      printf '%s\\n' "$@"
      """;

  @TempDir Path folder;
  private Path home = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void unpack() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("who said"));
    Files.createDirectory(home.resolve("lib"));
    Files.createFile(home.resolve("lib/whosaid.jar"));
    Files.copy(Path.of("src/release/whosaid"), home.resolve("whosaid"));
    Files.copy(Path.of("src/release/start.sh"), home.resolve("lib/start.sh"));
    Scripts.allowCoreutils(folder.resolve("bin"));
    String java =
        JAVA.replace("FOLDER", folder.toString())
            .replace("SLEEP", Scripts.which("sleep").toString());
    Scripts.write(folder.resolve("bin/java"), java);
    environment.put("PATH", folder.resolve("bin").toString());
    environment.put("HOME", folder.resolve("user").toString());
  }

  /** What works beside a run may outlive it. */
  @AfterEach
  void waitForTheMakers() throws IOException {
    Files.writeString(folder.resolve("go"), "");
    Await.until(
        "the end of all that was started",
        () ->
            ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .noneMatch(command -> command.contains(folder.toString())));
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("whosaid").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
    launcher.environment().clear();
    launcher.environment().putAll(environment);
    Path out = folder.resolve("out");
    Process process = launcher.redirectOutput(out.toFile()).start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the launcher does not end");
    return process.exitValue() + "\n" + Files.readString(out);
  }

  private String called(List<String> archive, String... arguments) {
    List<String> lines = new ArrayList<>(List.of("0", "-Xshare:auto", "-Xlog:disable"));
    lines.addAll(archive);
    lines.addAll(Scripts.JAVA_OPTIONS);
    lines.add("-Dwhosaid.home=" + home);
    lines.addAll(List.of("-cp", home + "/lib/whosaid.jar", "org.whosaid.cli.Main"));
    lines.addAll(List.of(arguments));
    return String.join("\n", lines) + "\n";
  }

  private List<Path> cached() throws IOException {
    Path cache = folder.resolve("user/.cache/whosaid");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  private long made() throws IOException {
    Path log = folder.resolve("made");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void theFirstRunMakesAnArchiveThatTheNextOneUses() throws IOException, InterruptedException {
    Files.createFile(folder.resolve("go"));
    assertEquals(called(List.of(), "a b.txt", "*"), run("a b.txt", "*"));
    Await.until(
        "an archive alone",
        () -> cached().size() == 1 && cached().get(0).toString().endsWith(".jsa"));
    assertEquals(called(List.of("-XX:SharedArchiveFile=" + cached().get(0))), run());
    assertEquals(1, made());
  }

  @Test
  void runsWhileAnotherMakesTheArchiveMakeNone() throws IOException, InterruptedException {
    run();
    Await.until("an archive in the making", () -> made() == 1);
    assertEquals(called(List.of()), run());
    assertEquals(called(List.of()), run());
    Files.createFile(folder.resolve("go"));
    Await.until("an archive alone", () -> cached().size() == 1 && run().contains("SharedArchive"));
    assertEquals(1, made());
  }

  @Test
  void anArchiveWhoseMakerHasEndedIsMadeAnew() throws IOException, InterruptedException {
    run();
    Await.until("an archive in the making", () -> made() == 1 && cached().size() == 1);
    Path making = cached().get(0);
    Await.until("its maker", () -> Files.size(making.resolve("maker")) > 0);
    Process dead = new ProcessBuilder("true").start();
    assertTrue(dead.waitFor(1, TimeUnit.MINUTES));
    Files.writeString(making.resolve("maker"), dead.pid() + "\n");
    run();
    Await.until("another one in the making", () -> made() == 2);
    Files.createFile(folder.resolve("go"));
    Await.until("an archive", () -> run().contains("SharedArchive"));
  }

  @Test
  void withoutAPlaceForAnArchiveItRunsWithoutOne() throws IOException, InterruptedException {
    environment.remove("HOME");
    assertEquals(called(List.of()), run());
    environment.put("XDG_CACHE_HOME", Files.createFile(folder.resolve("file")).toString());
    assertEquals(called(List.of()), run());
    assertEquals(0, made());
  }

  @Test
  void theRuntimeThatComesWithItGoesBeforeAnyOther() throws IOException, InterruptedException {
    Scripts.write(home.resolve("runtime/bin/java"), "echo java of the release");
    environment.put("JAVA_HOME", folder.toString());
    assertEquals("0\njava of the release\n", run());
  }

  @Test
  void withoutJavaItSaysWhatItNeeds() throws IOException, InterruptedException {
    Files.delete(folder.resolve("bin/java"));
    assertEquals(
        "1\nwhosaid: found no Java; it needs 17 or later, on the PATH or in JAVA_HOME\n", run());
  }
}
