package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class EvaluateCommandTest {

  /** What the program reached on its own gold set when this was last written down. */
  private static final Map<String, Double> RECORDED =
      Map.of(
          "spans exact all", 0.993,
          "speaker right all", 0.925,
          "speaker right pronoun", 0.943,
          "precision all", 0.954);

  @TempDir Path folder;

  private static Map<String, Double> measures(Result result) throws IOException {
    Map<String, Double> measures = new HashMap<>();
    for (String line : result.out().lines().toList()) {
      JsonNode node = new ObjectMapper().readTree(line);
      measures.put(
          node.get("measure").asText() + " " + node.get("of").asText(),
          node.get("whosaid").asDouble());
    }
    return measures;
  }

  @Test
  void scoresOnTheProjectsOwnGoldNeverFall() throws IOException {
    Result result = Program.run("evaluate", "-f", "jsonl");
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    Map<String, Double> measures = measures(result);
    RECORDED.forEach(
        (name, recorded) ->
            assertTrue(
                measures.getOrDefault(name, 0.0) >= recorded - 0.0005,
                name + " " + measures.get(name)));
    assertTrue(measures.getOrDefault("other attributed all", 1.0) <= 0.0005);
  }

  private Path rows(String... lines) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "“We won,” said Ann Lee. Bo Orr left.\n", UTF_8);
    return Files.writeString(
        folder.resolve("rows.csv"),
        "speaker,quote,source,type,begin,end\n" + String.join("\n", lines) + "\n",
        UTF_8);
  }

  @Test
  void listsMistakesWithTheirSentence() throws IOException {
    Path gold = rows("Bo Orr,\"We won,\",a.txt,direct,0,9");
    Result result = Program.run("evaluate", "--list-errors", "5", gold.toString());
    assertEquals(
        "a.txt: [[“We won,”]] said Ann Lee. Bo Orr left.\n"
            + "  expected: Bo Orr\n"
            + "  given:    Ann Lee\n",
        result.err());
    assertEquals(
        List.of("speaker right      all                1     0.000"),
        result.out().lines().filter(line -> line.startsWith("speaker right      all")).toList());
  }

  @Test
  void namesWhatItCannotReadAndScoresTheRest() throws IOException {
    Path gold = rows("Ann Lee,\"We won,\",a.txt,direct,0,9", "Ann Lee,No,gone.txt,direct,0,2");
    Result result = Program.run("evaluate", "-f", "csv", gold.toString());
    assertEquals(1, result.exitCode());
    assertEquals(gold + ": record 2: gone.txt: its text is not there\n", result.err());
    assertTrue(result.out().startsWith("measure,of,n,whosaid\nspans found,all,1,1.00\n"));
  }

  @Test
  void saysWhenThereIsNoGoldSet() {
    Path gone = folder.resolve("gone");
    assertEquals(
        new Result(1, "", gone + ": no such file or folder\n"),
        Program.run("evaluate", gone.toString()));
    assertEquals(
        new Result(1, "", gone + ": no such folder\n"),
        Program.run("evaluate", "--gold", "polnear", gone.toString()));
  }

  @Test
  void exitsWithTwoOnWrongUsage() {
    assertEquals(
        new Result(2, "", "whosaid: --threads must be at least 1, not 0\nTry 'whosaid --help'.\n"),
        Program.run("evaluate", "-j", "0"));
  }

  @Test
  void helpDefinesEveryMeasure() throws IOException {
    Result result = Program.run("evaluate", "--help");
    assertEquals(0, result.exitCode());
    try (InputStream golden =
        Objects.requireNonNull(
            EvaluateCommandTest.class.getResourceAsStream("evaluate-help.txt"))) {
      assertEquals(new String(golden.readAllBytes(), UTF_8), result.out());
    }
  }
}
