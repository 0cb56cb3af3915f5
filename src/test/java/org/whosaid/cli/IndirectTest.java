package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void allOtherRowsHaveTheSpeakersThatTheyHaveWithoutIt() {
    String columns =
        "--columns=speaker,quote,source,type,role,affiliation,speaker_kind,confidence,paragraph,"
            + "begin,end,speaker_id,basis";
    List<String> without = rows("-q", columns, "corpus");
    List<String> with = rows("-q", "--indirect", columns, "corpus");
    assertTrue(with.size() > without.size());
    assertEquals(without, with.stream().filter(row -> !row.contains(",indirect,")).toList());
  }

  @Test
  void theMentionOfAQuotationIsThenAllOfItsSource() throws IOException {
    Path press =
        Files.writeString(
            folder.resolve("press.txt"),
            "“It was dark,” said Dana Orr, the harbour master of Ledbury, on Monday.\n",
            UTF_8);
    String mention = "--columns=speaker,mention,cue";
    assertEquals(
        List.of("speaker,mention,cue", "Dana Orr,Dana Orr,said"),
        rows("-q", mention, press.toString()));
    assertEquals(
        List.of(
            "speaker,mention,cue", "Dana Orr,\"Dana Orr, the harbour master of Ledbury,\",said"),
        rows("-q", "--indirect", mention, press.toString()));
  }

  private static List<String> rows(String... arguments) {
    return Program.run(arguments).out().lines().toList();
  }

  @Test
  void whatIsReportedIsAVerbatimSliceOfTheText() throws IOException {
    List<String> reported = new ArrayList<>();
    for (String line : rows("-q", "-f", "jsonl", "--indirect", text.toString())) {
      for (JsonNode part : new ObjectMapper().readTree(line).get("content")) {
        reported.add(TEXT.substring(part.get(0).asInt(), part.get(1).asInt()));
      }
    }
    assertEquals(
        List.of(
            "the tunnel would stay closed until March",
            "“We are sorry,”",
            "the delay “a disgrace”",
            "the delay “a disgrace”"),
        reported);
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
    assertTrue(shown.contains("  Bo Orr (denied) "), shown);
    assertTrue(shown.contains("\n    that he had seen the van\n"), shown);
  }

  @Test
  void claimsArePartOfWhatIsReportedWhereItWasSaid() throws IOException {
    String article =
        Files.writeString(
                folder.resolve("dam.txt"),
                "Nadia Orr said the old dam would be rebuilt before Easter. “We pay,” she said.\n\n"
                    + "Bo Lind denied that he had sold the meadow to his own brother.\n",
                UTF_8)
            .toString();
    Path claims =
        Files.writeString(
            folder.resolve("claims.csv"),
            "quote,speaker\nthe old dam would be rebuilt before Easter,Orr\n"
                + "he had sold the meadow to his own brother,Bo Lind\n",
            UTF_8);
    String[] plain = {"verify", claims.toString(), "--in", article};
    String[] indirect = {"verify", "--indirect", claims.toString(), "--in", article};
    assertEquals(List.of("in text, unmarked", "in text, unmarked"), verdicts(plain));
    assertEquals(List.of("reported", "in text, unmarked"), verdicts(indirect));
  }

  private static List<String> verdicts(String... arguments) {
    return Program.run(arguments)
        .out()
        .lines()
        .skip(1)
        .map(
            line ->
                line.contains(",reported,")
                    ? "reported"
                    : line.contains("in text, unmarked") ? "in text, unmarked" : line)
        .toList();
  }

  @Test
  void itsColumnsAreThereWithItAlone() {
    assertEquals(
        new Result(
            2, "", "whosaid: --columns: 'content' needs --indirect\nTry 'whosaid --help'.\n"),
        Program.run("--columns=content", text.toString()));
  }
}
