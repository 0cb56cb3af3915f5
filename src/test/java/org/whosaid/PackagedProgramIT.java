package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Golden;

/** The program as users get it: the launcher and the jar, started as processes. */
class PackagedProgramIT {

  private static final Path HOME = Path.of(System.getProperty("whosaid.home", "."));
  private static final long LARGEST_JAR = 150L << 20;

  @TempDir Path folder;

  private record Result(int exitCode, String out, String err) {}

  private Result run(String... command) throws IOException, InterruptedException {
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    return new Result(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  @Test
  void theLauncherPrintsTheGoldenRows() throws IOException, InterruptedException {
    String golden = Files.readString(HOME.resolve("corpus/harbour-fire.csv"));
    Result result = run("./whosaid", "-q", "corpus/harbour-fire.txt");
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    Golden.assertSame(golden, result.out());
  }

  @Test
  void theLauncherWorksFromElsewhereAndThroughALink() throws IOException, InterruptedException {
    Path link = folder.resolve("whosaid");
    Files.createSymbolicLink(link, HOME.resolve("whosaid").toAbsolutePath());
    assertEquals(0, run(link.toString(), "--version").exitCode());
  }

  @Test
  void theJarNeedsNothingElse() throws IOException, InterruptedException {
    Path jar = Files.copy(HOME.resolve("target/whosaid.jar"), folder.resolve("alone.jar"));
    String golden = Files.readString(HOME.resolve("corpus/recipe-war.csv"));
    Result result = run("java", "-jar", jar.toString(), "-q", "corpus/recipe-war.txt");
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    Golden.assertSame(golden, result.out());
  }

  @Test
  void theJarStaysSmall() throws IOException {
    assertTrue(Files.size(HOME.resolve("target/whosaid.jar")) < LARGEST_JAR);
  }

  @Test
  void theJarSaysWhereTheBaselineIs() throws IOException, InterruptedException {
    Result result = run("java", "-jar", "target/whosaid.jar", "--attributor", "corenlp", "corpus");
    assertEquals(1, result.exitCode());
    assertEquals(
        "whosaid: --attributor corenlp needs CoreNLP's own models, which are left out here: build"
            + " whosaid from its source, whose launcher finds them in the Maven repository\n",
        result.err());
  }

  @Test
  void theBaselineRunsFromTheLauncher() throws IOException, InterruptedException {
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "\"We will appeal,\" said Anna Smith. Anna Smith left the court.\n");
    Path options = folder.resolve("options");
    Files.writeString(options, "-q --attributor CoreNLP --columns speaker,mention,quote\n");
    assertEquals(
        new Result(0, "speaker,mention,quote\nAnna Smith,Anna Smith,We will appeal\n", ""),
        run("./whosaid", "@" + options, article.toString()));
  }

  @Test
  void aTerminalShowsRowsAsWideAsItIs() throws IOException, InterruptedException {
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "\"We will appeal,\" said Anna Smith.\n");
    for (int width : List.of(40, 90)) {
      String shown = "stty cols " + width + "; NO_COLOR=1 ./whosaid -q " + article;
      assertEquals(
          List.of(
              article.toString(),
              "",
              "  Anna Smith" + " ".repeat(width - 14) + "\u00B61",
              "    \u201CWe will appeal\u201D"),
          run("script", "-qec", shown, "/dev/null").out().lines().toList());
    }
  }

  @Test
  void theFloorRunsFromTheLauncher() throws IOException, InterruptedException {
    String article = "corpus/harbour-fire.txt";
    Result result = run("./whosaid", "bench", "--run", "floor", "--warm-up", "0", article);
    assertEquals("", result.err());
    assertTrue(result.out().matches("224 [0-9.E-]+ [0-9.]+ 0\n"), result.out());
  }

  @Test
  void aFolderMayBeCalledAsACommandIs() throws IOException, InterruptedException {
    Path bench = Files.createDirectory(folder.resolve("bench"));
    Files.writeString(bench.resolve("a.txt"), "\"We will appeal,\" said Anna Smith.\n");
    String launcher = HOME.resolve("whosaid").toAbsolutePath().toString();
    String command = "cd \"$1\" && \"$2\" -q --columns speaker,source -- bench";
    assertEquals(
        new Result(0, "speaker,source\nAnna Smith,bench/a.txt\n", ""),
        run("sh", "-c", command, "sh", folder.toString(), launcher));
  }

  @Test
  void theJarIsTheProgramThatItsClassesAre() throws IOException, InterruptedException {
    String classes = "target/classes:" + Files.readString(HOME.resolve("target/classpath"));
    String program = run("./whosaid", "--version").out().lines().findFirst().orElseThrow();
    assertTrue(program.matches("whosaid [0-9.]+ \\([0-9a-f]{12}\\)"), program);
    Result ofClasses = run("java", "-cp", classes, "org.whosaid.cli.Main", "--version");
    assertEquals(program, ofClasses.out().lines().findFirst().orElseThrow());
  }

  @Test
  void aPlatformWithoutNativeLibrariesGetsTheRules() throws IOException, InterruptedException {
    String article = "corpus/harbour-fire.txt";
    String nowhere = "-Donnxruntime.native.path=" + folder.resolve("nowhere");
    Result result = run("java", nowhere, "-jar", "target/whosaid.jar", "-q", article);
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(
        result.err().startsWith("whosaid: attributing by rules: ONNX Runtime does not run on"),
        result.err());
    Result rules = run("./whosaid", "-q", "--attributor", "rules", article);
    assertEquals(new Result(0, rules.out(), result.err()), result);
  }

  @Test
  void aFullDiskIsOneLineAndExitCodeOne() throws IOException, InterruptedException {
    assertEquals(
        new Result(1, "", "/dev/full: cannot be written: No space left on device\n"),
        run("./whosaid", "-q", "-o", "/dev/full", "corpus/harbour-fire.txt"));
    assertEquals(
        new Result(1, "", "standard output: cannot be written: No space left on device\n"),
        run("sh", "-c", "./whosaid -q corpus/harbour-fire.txt > /dev/full"));
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException, InterruptedException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "“No,” she said.");
    Files.setPosixFilePermissions(secret, java.util.Set.of());
    boolean superuser = Files.isReadable(secret);
    Result result = run("./whosaid", "-q", secret.toString(), "corpus/harbour-fire.txt");
    assertEquals(superuser ? "" : secret + ": permission denied\n", result.err());
    assertEquals(superuser ? 0 : 1, result.exitCode());
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of("sh", "-c", "./whosaid -q corpus; echo exit $? >&2"))
            .directory(HOME.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertTrue(out.readLine().startsWith("speaker,quote,source,"));
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals("exit 0\n", Files.readString(folder.resolve("err")));
  }

  @Test
  void theManualHasAPageForEachCommand() throws IOException {
    Path pages = HOME.resolve("target/man/man1");
    assertTrue(Files.readString(pages.resolve("whosaid.1")).contains("\\-\\-resume"));
    assertTrue(Files.readString(pages.resolve("whosaid-evaluate.1")).contains("\\-\\-against"));
    assertTrue(Files.exists(pages.resolve("whosaid-speakers.1")));
  }
}
