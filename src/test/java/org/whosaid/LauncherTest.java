package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Await;
import org.whosaid.testing.Scripts;

/**
 * The launcher alone, in a project of its own, where Maven and Java only tell what they were asked.
 */
class LauncherTest {

  private static final String BUILDING =
      "whosaid: building; the first time takes a few minutes to fetch the models ...\n";
  private static final String WAITING =
      "whosaid: another run is building; waiting until it is done ...\n";
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "find",
          "head",
          "mktemp",
          "cat",
          "rm",
          "mkdir",
          "ln",
          "sleep",
          "uname",
          "stty",
          "cut",
          "touch",
          "echo");

  @TempDir Path folder;
  private Path home = Path.of("");

  private record Run(Process process, Path out, Path err) {

    String result() throws IOException, InterruptedException {
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the launcher does not end");
      return process.exitValue() + "\n" + Files.readString(out) + Files.readString(err);
    }
  }

  @BeforeEach
  void makeAProject() throws IOException {
    home = Files.createDirectories(folder.resolve("pro ject")).toRealPath();
    Files.createDirectories(home.resolve("src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.copy(Path.of("whosaid"), home.resolve("whosaid"));
    Files.createDirectory(home.resolve("src/release"));
    Files.copy(Path.of("src/release/start.sh"), home.resolve("src/release/start.sh"));
    Files.createDirectory(folder.resolve("bin"));
    for (String tool : TOOLS) {
      allow(tool);
    }
    script("bin/java", "printf '%s\\n' java \"$@\"");
    script("jdk/bin/java", "echo java of JAVA_HOME");
    script("bin/mvn", "echo built >> built\ntouch target/whosaid.jar target/whosaid.jsa");
  }

  private void allow(String tool) throws IOException {
    Scripts.allow(folder.resolve("bin").resolve(tool));
  }

  private void script(String name, String text) throws IOException {
    Scripts.write(folder.resolve(name), text);
  }

  private Run start(String name, String javaHome, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("whosaid").toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    ProcessBuilder launcher = new ProcessBuilder(command);
    launcher.environment().clear();
    launcher.environment().put("PATH", folder.resolve("bin").toString());
    launcher.environment().put("JAVA_HOME", javaHome);
    launcher.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Run(launcher.start(), out, err);
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    return start("run", "", arguments).result();
  }

  private long builds() throws IOException {
    return Files.readAllLines(home.resolve("built")).size();
  }

  private String called(String... arguments) {
    List<String> lines = new ArrayList<>(List.of("0", "java", "-Xshare:auto", "-Xlog:disable"));
    lines.add("-XX:SharedArchiveFile=" + home + "/target/whosaid.jsa");
    lines.addAll(Scripts.JAVA_OPTIONS);
    lines.add("-Dwhosaid.home=" + home);
    lines.add("-Dwhosaid.classpath=" + home + "/target/classpath");
    lines.addAll(List.of("-cp", home + "/target/whosaid.jar", "org.whosaid.cli.Main"));
    lines.addAll(List.of(arguments));
    return String.join("\n", lines) + "\n";
  }

  @Test
  void buildsOnceAndHandsEveryArgumentOnAsItIs() throws IOException, InterruptedException {
    assertEquals(called() + BUILDING, run());
    for (String[] arguments :
        List.of(
            new String[] {"--attributor", "CORENLP", "a b.txt"},
            new String[] {"@options.txt", ""},
            new String[] {"bench"},
            new String[] {"--", "bench", "*"})) {
      assertEquals(called(arguments), run(arguments));
    }
    assertEquals(1, builds());
  }

  @Test
  void startsTheJavaOfJavaHomeIfThereIsOne() throws IOException, InterruptedException {
    String jdk = folder.resolve("jdk").toString();
    assertEquals("0\njava of JAVA_HOME\n" + BUILDING, start("run", jdk).result());
    assertEquals(called(), start("run", folder.resolve("gone").toString()).result());
  }

  @Test
  void buildsAnewWhenASourceIsNewer() throws IOException, InterruptedException {
    run();
    Path jar = home.resolve("target/whosaid.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    Files.createFile(home.resolve("src/main/New.java"));
    assertEquals(called() + BUILDING, run());
    assertEquals(called(), run());
    assertEquals(2, builds());
  }

  private void allowFlock(boolean allowed) throws IOException {
    if (allowed) {
      allow("flock");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondRunWaitsForTheBuildOfTheFirst(boolean flock)
      throws IOException, InterruptedException {
    allowFlock(flock);
    script(
        "bin/mvn",
        """
        echo built >> built
        touch target/whosaid.jar target/whosaid.jsa
        i=0
        until [ -e go ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done
        """);
    Run first = start("first", "");
    Await.until("a build", () -> Files.exists(home.resolve("target/whosaid.jar")));
    Run second = start("second", "", "a.txt");
    Await.until("a second run that waits", () -> Files.size(second.err()) > 0);
    Files.createFile(home.resolve("go"));
    assertEquals(called() + BUILDING, first.result());
    assertEquals(called("a.txt") + WAITING, second.result());
    assertEquals(1, builds());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBuildThatWasKilledHoldsNobodyUp(boolean flock) throws IOException, InterruptedException {
    allowFlock(flock);
    run();
    Process dead = new ProcessBuilder("true").start();
    assertTrue(dead.waitFor(1, TimeUnit.MINUTES));
    Files.createFile(home.resolve("target/building"));
    Files.createSymbolicLink(home.resolve("target/build.link"), Path.of("" + dead.pid()));
    assertEquals(called() + BUILDING, run());
    assertEquals(called(), run());
  }

  @Test
  void aBuildThatFailsShowsWhyAndIsTriedAgain() throws IOException, InterruptedException {
    script("bin/mvn", "touch target/whosaid.jar\necho no network\nexit 1");
    String failed =
        "1\n"
            + BUILDING
            + "no network\nwhosaid: the build failed, see above; it needs JDK 17 and Maven 3.8\n";
    assertEquals(failed, run());
    assertEquals(failed, run());
  }
}
