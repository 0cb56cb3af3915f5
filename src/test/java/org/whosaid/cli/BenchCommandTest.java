package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

  @TempDir Path folder;

  private record Result(int exitCode, String out, String err) {}

  private static Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(InputStream.nullInputStream(), out, err, arguments);
    return new Result(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void aContenderPrintsHowManyWordsItReadAndInWhatTime() {
    String article = "corpus/harbour-fire.txt";
    Result result = run("bench", "--run", "whosaid", "-j", "1", "--warm-up", "0", article);
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    String[] fields = result.out().strip().split(" ", -1);
    assertEquals(4, fields.length, result.out());
    assertEquals("224", fields[0]);
    assertEquals(true, Double.parseDouble(fields[1]) > 0, result.out());
  }

  @Test
  void whatCannotBeReadStopsTheBenchmark() {
    String missing = folder.resolve("missing.txt").toString();
    Result result = run("bench", "--run", "whosaid", missing);
    assertEquals("whosaid: " + missing + ": no such file or folder\n", result.err());
    assertEquals(1, result.exitCode());
  }
}
