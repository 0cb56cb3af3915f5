package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Made;

/** What the packaged program, as a process, makes of inputs of every form. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PackagedInputsIT {

  private static final String SAID = "“It floats,” said Finn Roy.";
  private static final Path LAUNCHER =
      Path.of(System.getProperty("whosaid.home", "."), "whosaid").toAbsolutePath();

  @TempDir Path folder;

  private Process start(String java, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "-q"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("WHOSAID_JAVA_OPTIONS", java);
    return builder.redirectError(folder.resolve("err").toFile()).start();
  }

  private String messages() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void everyFormIsReadByItsNameOrItsBytesAndNoFileIsLeft() throws IOException {
    byte[] page = Made.response("https://e.org/1", "200 OK", "text/html", Made.latin(html()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.docx", Made.docx(SAID));
    files.put("a.eml", ("From: a@example.org\nMessage-ID: <1>\n\n" + SAID).getBytes(UTF_8));
    files.put("a.epub", Made.epub("A", "<p>" + SAID + "</p>"));
    files.put("a.json", ("[{\"id\": 1, \"text\": \"" + SAID + "\"}]").getBytes(UTF_8));
    files.put("a.md", ("_" + SAID + "_").getBytes(UTF_8));
    files.put("a.odt", Made.odt(SAID));
    files.put("a.pdf", Made.pdf(List.of(List.of(SAID))));
    files.put("a.rtf", Made.latin("{\\rtf1\\ansi \\'93It floats,\\'94 said Finn Roy.}"));
    files.put("a.srt", ("1\n00:00:01,000 --> 00:00:02,000\n" + SAID).getBytes(UTF_8));
    files.put("a.warc.gz", Made.packed(page));
    files.put("b", Made.docx(SAID));
    files.put("c", Made.latin(html()));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> arguments = new ArrayList<>(List.of("--columns", "speaker,quote,source"));
    StringBuilder rows = new StringBuilder("speaker,quote,source\n");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
      arguments.add(file.getKey());
      String id =
          Map.of("a.json", "#1", "a.warc.gz", "#https://e.org/1").getOrDefault(file.getKey(), "");
      rows.append("Finn Roy,It floats,").append(file.getKey()).append(id).append('\n');
    }
    Process process = start("-Djava.io.tmpdir=" + temporary, arguments.toArray(String[]::new));
    assertEquals(rows.toString(), output(process));
    assertEquals("", messages());
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.map(Path::toString).toList());
    }
  }

  private static String html() {
    return "<!doctype html><p>&ldquo;It floats,&rdquo; said Finn Roy.</p>";
  }

  @Test
  void aListOfInputsComesFromAPipe() throws IOException {
    Files.writeString(folder.resolve("a.txt"), SAID);
    Process process = start("", "--columns", "speaker,source", "--files-from", "-");
    try (OutputStream in = process.getOutputStream()) {
      in.write("a.txt\n".getBytes(UTF_8));
    }
    assertEquals("speaker,source\nFinn Roy,a.txt\n", output(process));
  }

  @Test
  void aRowComesAsSoonAsItsRecordIsRead() throws IOException {
    Process process = start("", "-f", "jsonl", "-j", "2", "--columns", "speaker,source");
    try (OutputStream in = process.getOutputStream();
        BufferedReader out =
            new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (int i = 1; i <= 3; i++) {
        in.write(("{\"text\": \"" + SAID + "\"}\n").getBytes(UTF_8));
        in.flush();
        assertEquals("{\"speaker\":\"Finn Roy\",\"source\":\"-#" + i + "\"}", out.readLine());
      }
    }
  }

  @Test
  void aloneOnATerminalItShowsTheHelp() throws IOException, InterruptedException {
    Process process = start("-Dwhosaid.terminal.input=true");
    String shown = output(process);
    assertTrue(shown.startsWith("Who said what, where:"), shown);
    assertEquals(0, process.waitFor());
  }

  @Test
  void aTerminalShowsRowsForPeople() throws IOException {
    Files.writeString(folder.resolve("a.txt"), SAID);
    Process process = start("-Dwhosaid.terminal.rows=40", "a.txt");
    assertEquals(
        "\u001B[4ma.txt\u001B[0m\n\n  \u001B[1m\u001B[32mFinn Roy\u001B[0m"
            + " ".repeat(28)
            + "¶1\n    “It floats”\n",
        output(process));
  }
}
