package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Articles;
import org.whosaid.testing.Program;

/** {@code whosaid --stream}: a program asks, and asks again. */
class StreamTest {

  private static final String GERMAN =
      "„Wir müssen es neu bauen“, sagte die Vorsitzende. Der Rat hat am Montag beschlossen, die alte"
          + " Mühle im Tal zu kaufen und bis zum Sommer wieder zu öffnen, sagte Frau Dole. ";

  private static Program.Result answered(String records, String... options) {
    return replies(
        records,
        Stream.concat(Stream.of("--columns", "speaker,quote,source"), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Program.Result replies(String records, String... options) {
    String[] args = Stream.concat(Stream.of("--stream"), Stream.of(options)).toArray(String[]::new);
    return Program.runOn(records.getBytes(StandardCharsets.UTF_8), args);
  }

  @Test
  void aReplyHoldsTheRowsOfItsRecord() {
    assertEquals(
        new Program.Result(
            0,
            """
            {"source":"-#a","rows":[{"speaker":"Ann Lee","quote":"We won","source":"-#a"}],"error":null,"notices":[]}
            {"source":"-#2","rows":[],"error":null,"notices":[]}
            """,
            "whosaid: 2 documents, 1 quotation, 1 without quotations\n"),
        answered(
            """
            {"id":"a","text":"“We won,” said Ann Lee."}
            {"text":"Nobody spoke."}
            """));
  }

  @Test
  void aRecordThatIsNoneIsAnsweredWithItsError() {
    assertEquals(
        new Program.Result(
            1,
            """
            {"source":"-#1","rows":[],"error":{"kind":"damaged","reason":"is no sound JSON at character 34"},"notices":[]}
            {"source":"-#x","rows":[],"error":{"kind":"missing","reason":"has no field \\"text\\""},"notices":[]}
            {"source":"-#4","rows":[],"error":{"kind":"not text","reason":"has no text in its field \\"text\\""},"notices":[]}
            {"source":"-#5","rows":[],"error":null,"notices":[]}
            {"source":"-#6","rows":[],"error":{"kind":"another language","reason":"is not in English; --language any reads it all the same"},"notices":[]}
            {"source":"-#7","rows":[{"speaker":"Ann Lee","quote":"We won","source":"-#7"}],"error":null,"notices":[]}
            """,
            ""),
        answered(
            """
            {"text":"“We won,” said Ann Lee."
            {"id":"x","body":"no text here"}

            {"text":["no text"]}
            {"text":null}
            {"text":"GERMAN"}
            {"text":"“We won,” said Ann Lee."}
            """
                .replace("GERMAN", GERMAN.repeat(5)),
            "-q"));
  }

  @Test
  void fieldsThatAreKeptComeWithEachRow() {
    assertEquals(
        """
        {"source":"-#1","rows":[{"speaker":"Ann Lee","quote":"We won","source":"-#1","paper":"Echo"}],"error":null,"notices":[]}
        """,
        answered(
                "{\"body\":\"“We won,” said Ann Lee.\",\"paper\":\"Echo\"}\n",
                "--text-field",
                "body",
                "--keep",
                "paper")
            .out());
  }

  @Test
  void repliesComeInTheOrderOfTheRecords() {
    StringBuilder records = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = i % 3 == 0 ? "None." : "“We won,” said Ann Lee. ".repeat(i);
      records.append("{\"id\":" + i + ",\"text\":\"" + text + "\"}\n");
      expected.add("{\"source\":\"-#" + i + "\"");
    }
    assertEquals(
        expected,
        answered(records.toString(), "-j", "4")
            .out()
            .lines()
            .map(line -> line.split(",", 2)[0])
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void aReplyComesBeforeTheNextRecordIsAsked(String threads) throws Exception {
    PipedOutputStream records = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(records);
    PipedInputStream replies = new PipedInputStream();
    PipedOutputStream out = new PipedOutputStream(replies);
    CompletableFuture<Integer> run =
        CompletableFuture.supplyAsync(
            () -> Main.run(in, out, new ByteArrayOutputStream(), "--stream", "-j", threads));
    List<String> sources = new ArrayList<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(replies, StandardCharsets.UTF_8));
    for (int i = 0; i < 3; i++) {
      String record = "{\"id\":" + i + ",\"text\":\"“We won,” said Ann Lee.\"}\n";
      records.write(record.getBytes(StandardCharsets.UTF_8));
      records.flush();
      sources.add(lines.readLine().split(",", 2)[0]);
    }
    records.close();
    assertEquals(
        List.of("{\"source\":\"-#0\"", "{\"source\":\"-#1\"", "{\"source\":\"-#2\""), sources);
    assertEquals(0, run.get());
  }

  @Test
  void whatBelongsToAnotherRunIsRefused() {
    assertEquals("whosaid: --stream and --output do not go together", problem("-o", "x.csv"));
    assertEquals("whosaid: --stream and --resume do not go together", problem("--resume"));
    assertEquals("whosaid: --stream reads standard input alone, not a.txt", problem("a.txt"));
  }

  private static String problem(String... options) {
    Program.Result result = answered("", options);
    assertEquals(2, result.exitCode());
    return result.err().lines().findFirst().orElse("");
  }

  @Test
  void allProcessorsGiveTheRowsOfOne() throws IOException {
    StringBuilder records = new StringBuilder();
    for (Path file : Articles.all()) {
      String text = Files.readString(file);
      records.append(JsonNodeFactory.instance.objectNode().put("text", text)).append('\n');
    }
    String every = "speaker,quote,mention,cue,confidence";
    assertEquals(
        replies(records.toString(), "-j", "1", "--columns", every),
        replies(records.toString(), "-j", "2", "--columns", every));
  }
}
