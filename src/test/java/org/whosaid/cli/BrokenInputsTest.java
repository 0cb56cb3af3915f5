package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** A folder with everything that can be wrong with a file, among files that are well. */
class BrokenInputsTest {

  private static final String TEXT = "“We will appeal.” Ines Okafor told the court.\n";

  @TempDir Path folder;
  private final StringBuilder messages = new StringBuilder();
  private int good;

  private void good() throws IOException {
    // Good ones and broken ones take turns in name order.
    Files.writeString(folder.resolve(name() + "-good.txt"), TEXT);
    good++;
  }

  private String name() throws IOException {
    try (var files = Files.list(folder)) {
      return String.valueOf(100 + files.count());
    }
  }

  private void broken(String ending, byte[] bytes, String reason) throws IOException {
    Path file = Files.write(folder.resolve(name() + ending), bytes);
    messages.append(file).append(": ").append(reason).append('\n');
    good();
  }

  private static byte[] packed(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(4).nextBytes(noise);
    return noise;
  }

  @Test
  void eachBrokenFileCostsOneLineAndNoOtherItsRows() throws IOException {
    good();
    broken("-binary.txt", noise(5000), "is a binary file, not text");
    broken("-utf16.txt", TEXT.repeat(9).getBytes(UTF_16BE), "is a binary file, not text");
    byte[] invalid = TEXT.repeat(20).getBytes(UTF_8);
    Arrays.fill(invalid, 60, 90, (byte) 0xFF);
    broken("-utf8.txt", invalid, "is not valid UTF-8");
    broken("-empty.txt", new byte[0], "is empty");
    broken(
        "-cut.txt.gz",
        Arrays.copyOf(packed(noise(900), 1), 500),
        "is a gzip file that ends too early");
    broken(
        "-bomb.txt.gz",
        packed(new byte[1_000_000], 15),
        "is no sound gzip file: it unpacks to more than 100 times its size");
    broken(
        "-line.txt",
        "x ".repeat(10_500_000).getBytes(UTF_8),
        "is larger than 20 MB; see --max-bytes");
    byte[] half = TEXT.repeat(20).getBytes(UTF_8);
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, half, 20, 3);
    broken("-half.txt", half, "is not valid UTF-8");
    broken("-nul.txt", (TEXT + "\0".repeat(50)).getBytes(UTF_8), "is a binary file, not text");
    broken(
        "-page.html",
        "<html><head><title>x</title></head></html>".getBytes(UTF_8),
        "is a web page without text");
    Path link = Files.createSymbolicLink(folder.resolve(name() + "-link.txt"), Path.of("nowhere"));
    messages.append(link).append(": is a link to nothing\n");
    Path closed = Files.createDirectory(folder.resolve(name() + "-closed"));
    Files.setPosixFilePermissions(closed, java.util.Set.of());
    if (!Files.isReadable(closed)) { // the superuser reads everything
      messages.append(closed).append(": permission denied\n");
    }
    good();
    List<String> rows = new ArrayList<>(List.of("speaker"));
    for (int i = 0; i < good; i++) {
      rows.add("Ines Okafor");
    }
    assertEquals(
        new Result(1, String.join("\n", rows) + "\n", messages.toString()),
        Program.run(
            "-q", "--attributor", "rules", "-j", "2", "--columns", "speaker", folder.toString()));
  }
}
