package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** Rows of words without marks, as a user asks for them. */
class IndirectTest {

  private static final String TEXT =
      "Nadia Orr said the tunnel would stay closed until March. “We are sorry,” she said.\n\n"
          + "She called the delay “a disgrace” on Monday.\n";

  @TempDir Path folder;
  private Path text = Path.of("");

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(folder.resolve("tunnel.txt"), TEXT, UTF_8);
  }

  @Test
  void wordsWithoutMarksHaveRowsBesideAllOthers() {
    String columns = "--columns=speaker,quote,type,attitude";
    Result result = Program.run("-q", "--indirect", columns, text.toString());
    assertEquals("", result.err());
    assertTrue(
        result
            .out()
            .contains(
                "Nadia Orr,the tunnel would stay closed until March,indirect,said\n"
                    + "Nadia Orr,We are sorry,direct,said\n"),
        result.out());
  }

  @Test
  void allOtherRowsAreAsTheyAreWithoutIt() throws IOException {
    String article = "corpus/harbour-fire.txt";
    List<String> without = rows("-q", "-f", "jsonl", article);
    List<String> with = rows("-q", "-f", "jsonl", "--indirect", article);
    assertTrue(with.size() > without.size());
    assertEquals(
        without,
        with.stream()
            .filter(row -> !row.contains("\"type\":\"indirect\""))
            .map(row -> row.replaceFirst(",\"attitude\":.*", "}"))
            .toList());
  }

  private static List<String> rows(String... arguments) {
    return Program.run(arguments).out().lines().toList();
  }

  @Test
  void whatIsReportedIsAVerbatimSliceOfTheText() throws IOException {
    for (String line : rows("-q", "-f", "jsonl", "--indirect", text.toString())) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertTrue(row.get("content").size() > 0, line);
      for (JsonNode part : row.get("content")) {
        String words = TEXT.substring(part.get(0).asInt(), part.get(1).asInt());
        assertEquals(words.strip(), words);
      }
    }
  }

  @Test
  void aTextWithoutAnythingReportedHasNoRow() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "Milk, eggs and bread.\n", UTF_8);
    assertEquals(
        new Result(0, "quote\n", ""),
        Program.run("-q", "--indirect", "--columns=quote", list.toString()));
  }

  @Test
  void onlyTheTrainedNetworkFindsThem() {
    for (String other : List.of("rules", "corenlp")) {
      assertEquals(
          new Result(
              2, "", "whosaid: --indirect needs --attributor learned\nTry 'whosaid --help'.\n"),
          Program.run("--indirect", "--attributor", other, text.toString()));
    }
  }

  @Test
  void atATerminalTheyStandWithoutMarks() throws IOException {
    Path denial =
        Files.writeString(
            folder.resolve("denial.txt"), "Bo Orr denied that he had seen the van.\n", UTF_8);
    String shown = Program.run("-q", "-f", "text", "--indirect", denial.toString()).out();
    assertTrue(shown.contains("  Bo Orr ? (denied) "), shown);
    assertTrue(shown.contains("\n    that he had seen the van\n"), shown);
  }

  @Test
  void itsColumnsAreThereWithItAlone() {
    assertEquals(
        new Result(
            2, "", "whosaid: --columns: 'content' needs --indirect\nTry 'whosaid --help'.\n"),
        Program.run("--columns=content", text.toString()));
  }
}
