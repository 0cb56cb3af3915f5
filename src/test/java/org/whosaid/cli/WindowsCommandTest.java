package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class WindowsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void writeGold() throws IOException {
    String text = "“We won,” said Ann Lee. She was on “Good Morning Leeds” before.\n";
    Files.writeString(folder.resolve("a.txt"), text, UTF_8);
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"doc\": \"a\", \"quotes\": ["
            + "{\"begin\": 0, \"end\": 9, \"text\": \"“We won,”\", \"kind\": \"direct\", \"speaker\": \"Ann Lee\","
            + " \"mention_begin\": 15, \"mention_end\": 22, \"mention_type\": \"name\","
            + " \"cue_begin\": 10, \"cue_end\": 14},"
            + "{\"begin\": 35, \"end\": 55, \"text\": \"“Good Morning Leeds”\", \"kind\": \"other\"}]}\n",
        UTF_8);
  }

  private List<JsonNode> windows(String... options) throws IOException {
    return windows("news", folder, options);
  }

  private static List<JsonNode> windows(String gold, Path path, String... options)
      throws IOException {
    List<String> args = new ArrayList<>(List.of("windows", "--gold", gold));
    args.addAll(List.of(options));
    args.add(path.toString());
    Result result = Program.run(args.toArray(String[]::new));
    assertEquals("", result.err());
    assertEquals(0, result.exitCode());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : result.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  @Test
  void saysHowManyValuesEachFeatureHas() throws IOException {
    List<JsonNode> lines = windows();
    JsonNode question = lines.get(1).get("questions").get(0);
    assertEquals(lines.get(0).get("spanFeatures").size(), question.get("features").size());
    assertEquals(lines.get(0).get("pairFeatures").size(), question.get("pairs").get(0).size());
  }

  @Test
  void labelsQuestionsAndPiecesWithTheGoldAnswers() throws IOException {
    JsonNode window = windows().get(1);
    assertEquals("a", window.get("doc").asText());
    assertEquals(
        List.of(-1, -1, 1, 1, 1, 1, 1, -1, 3, 2, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1),
        numbers(window.get("roles")).subList(0, 23));
    JsonNode said = window.get("questions").get(0);
    assertEquals(List.of(0, 9), numbers(said.get("place")));
    assertEquals("said", said.get("label").asText());
    assertEquals(1, said.get("right").size());
    assertEquals(
        List.of(9, 10), numbers(window.get("candidates").get(said.get("right").get(0).asInt())));
    JsonNode title = window.get("questions").get(1);
    assertEquals("nobody", title.get("label").asText());
    assertEquals(0, title.get("right").size());
  }

  @Test
  void addsWhatTheNetworkAnswers() throws IOException {
    JsonNode window = windows("--answers").get(1);
    for (JsonNode question : window.get("questions")) {
      double sum = 0;
      for (JsonNode probability : question.get("answers")) {
        sum += probability.asDouble();
      }
      assertEquals(1, sum, 1e-6);
      assertEquals(window.get("candidates").size() + 2, question.get("answers").size());
    }
  }

  @Test
  void asksMoreOfATextWithMoreMarks(@TempDir Path polnear) throws IOException {
    Files.createDirectory(polnear.resolve("text"));
    Files.createDirectory(polnear.resolve("attributions"));
    Files.writeString(
        polnear.resolve("text/a.txt"), "Ann Lee said the plan was far too late.\n", UTF_8);
    Files.writeString(
        polnear.resolve("attributions/a_x.ann"),
        """
        T1\tSource 0 7\tAnn Lee
        T2\tCue 8 12\tsaid
        T3\tContent 13 38\tthe plan was far too late
        T4\tAttribution 8 12\tsaid
        E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
        """,
        UTF_8);
    assertEquals(1, windows("polnear", polnear).size());
    JsonNode question =
        windows("polnear", polnear, "--more-marks", "2").get(1).get("questions").get(0);
    assertEquals("said", question.get("label").asText());
    assertEquals("mixed", question.get("type").asText());
    assertEquals(List.of(0), numbers(question.get("right")));
  }

  @Test
  void namesAGoldSetThatIsNotThere() {
    Path gone = folder.resolve("gone");
    assertEquals(
        new Result(1, "", gone + ": no such file or folder\n"),
        Program.run("windows", "--gold", "news", gone.toString()));
  }

  @Test
  void writesWhereTheRolesOfEveryAttributionBeginAndEnd() throws IOException {
    Path text = Files.createDirectories(folder.resolve("p/text")).resolve("b.txt");
    Path marks = Files.createDirectories(folder.resolve("p/attributions")).resolve("b_ann.ann");
    Files.writeString(text, "The plan, Ann Lee said, was dead. It rained.\n", UTF_8);
    Files.writeString(
        marks,
        "T1\tSource 10 17\tAnn Lee\nT2\tCue 18 22\tsaid\n"
            + "T3\tContent 0 8;24 32\tThe plan was dead\n"
            + "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
        UTF_8);
    List<JsonNode> windows = windows("polnear", folder.resolve("p"), "--indirect");
    assertEquals(1, windows.size());
    assertEquals(
        "[{\"cue\":[6,6],\"source\":[4,5],\"content\":[1,9]}]",
        windows.get(0).get("attributions").toString());
    assertEquals("[1,14]", windows.get(0).get("core").toString());
  }
}
