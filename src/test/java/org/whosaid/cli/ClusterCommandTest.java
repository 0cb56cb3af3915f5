package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** Rows with the same quotation: joined by {@code cluster}, or by a run with {@code --cluster}. */
class ClusterCommandTest {

  private static final String ROWS =
      """
      speaker,quote,source,speaker_kind,begin,end,date,mine
      Mara Quill,"We must act now, and act fairly, before four wards close",a.txt,person,0,60,2026-02-03,x
      ,"We must act now, and act fairly, before five wards close",b.txt,,7,66,2026-02-01,y
      Finn Roy,It is a start,c.txt,person,9,24,,z
      """;

  private static final String JOINED =
      """
      speaker,quote,source,speaker_kind,begin,end,date,mine,quote_id,earliest,variants,papers,speaker_from
      Mara Quill,"We must act now, and act fairly, before four wards close",a.txt,person,0,60,2026-02-03,x,ID1,b.txt,3,3,
      Mara Quill,"We must act now, and act fairly, before five wards close",b.txt,person,7,66,2026-02-01,y,ID1,b.txt,3,3,a.txt
      Finn Roy,It is a start,c.txt,person,9,24,,z,ID2,c.txt,1,1,
      Mara Quill,We must act now,d.txt,person,1,18,,,ID1,b.txt,3,3,a.txt
      """;

  @TempDir Path folder;
  private String rows = "";
  private String more = "";

  @BeforeEach
  void write() throws IOException {
    rows = write("rows.csv", ROWS);
    more =
        write(
            "more.jsonl",
            "{\"speaker\":\"Quill\",\"quote\":\"We must act now\",\"source\":\"d.txt\",\"speaker_kind\":"
                + "\"person\",\"begin\":1,\"end\":18}\n");
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  /** Puts numbers for ids, in the order of their first use. */
  private static String numbered(String table) {
    String numbered = table;
    int next = 1;
    for (String id :
        Pattern.compile("\\bq[0-9a-f]{14}\\b")
            .matcher(table)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList()) {
      numbered = numbered.replace(id, "ID" + next++);
    }
    return numbered;
  }

  @Test
  void leavesOutWhatSomebodyReportsInWordsOfTheirOwn() throws IOException {
    String both =
        write(
            "both.csv",
            """
            speaker,quote,source,type,begin,end
            Mara Quill,"we must act now, and act fairly, before four wards close",a.txt,indirect,0,60
            Mara Quill,"we must act now, and act fairly, before four wards close",a.txt,mixed,2,58
            """);
    assertEquals(
        """
        speaker,quote,source,type,begin,end,quote_id,earliest,variants,papers,speaker_from
        Mara Quill,"we must act now, and act fairly, before four wards close",a.txt,indirect,0,60,,,,,
        Mara Quill,"we must act now, and act fairly, before four wards close",a.txt,mixed,2,58,ID1,a.txt,1,1,
        """,
        numbered(Program.run("cluster", both).out()));
  }

  @Test
  void joinsRowsOfSeveralFilesAndKeepsTheirOtherColumns() {
    Result result = Program.run("cluster", rows, more);
    assertEquals(new Result(0, JOINED, ""), new Result(0, numbered(result.out()), result.err()));
  }

  @Test
  void writesAFileOnlyWhenItIsWhole() throws IOException {
    Path file = folder.resolve("joined.csv");
    assertEquals(new Result(0, "", ""), Program.run("cluster", rows, more, "-o", file.toString()));
    assertEquals(JOINED, numbered(Files.readString(file)));
    assertEquals(
        new Result(1, "", folder + "/none/x.csv: no such folder to write in\n"),
        Program.run("cluster", rows, "-o", folder + "/none/x.csv"));
  }

  @Test
  void joinsWhatIsJoinedAlreadyAnew() throws IOException {
    String joined = Program.run("cluster", rows, more).out();
    String again = write("again.csv", joined);
    assertEquals(
        joined.replace(",a.txt\nFinn", ",\nFinn").replace(",a.txt\n", ",\n"),
        Program.run("cluster", again).out());
  }

  @Test
  void writesJsonLinesWithNumbersAndLists() throws IOException {
    String file =
        write(
            "a.jsonl",
            "{\"speaker\":null,\"quote\":\"No\",\"source\":\"d.txt\",\"begin\":1,\"end\":5,"
                + "\"segments\":[[1,5]]}\n");
    assertEquals(
        "{\"speaker\":null,\"quote\":\"No\",\"source\":\"d.txt\",\"begin\":1,\"end\":5,"
            + "\"segments\":[[1,5]],\"quote_id\":\"ID1\",\"earliest\":\"d.txt\",\"variants\":1,"
            + "\"papers\":1,\"speaker_from\":null}\n",
        numbered(Program.run("cluster", "-f", "jsonl", file).out()));
  }

  @Test
  void countsASiteAsOnePaper() throws IOException {
    String file =
        write(
            "a.csv",
            "speaker,quote,source,begin,end,site\nAda Cole,so it goes,a,1,9,The Post\n"
                + "Ada Cole,so it goes,b,1,9,The Post\nAda Cole,so it goes,c,1,9,The Mail\n");
    assertTrue(Program.run("cluster", file).out().endsWith(",a,1,2,\n"));
  }

  @Test
  void tellsOfAFileThatCannotBeReadAndJoinsTheOthers() throws IOException {
    String broken = write("broken.csv", "speaker,quote,source,begin,end\nAda Cole,No,a.txt,x,4\n");
    String other = write("other.csv", "name\nAda\n");
    Result result = Program.run("cluster", broken, rows, other, folder + "/gone.csv", more);
    assertEquals(
        new Result(
            1,
            JOINED,
            broken
                + ": has a row that begins at x and ends at 4\n"
                + other
                + ": has no column \"speaker\"\n"
                + folder
                + "/gone.csv: no such file\n"),
        new Result(result.exitCode(), numbered(result.out()), result.err()));
  }

  @Test
  void aRunJoinsItsOwnRowsAsTheCommandDoes() throws IOException {
    String a = write("a.txt", "“We must act now, and act fairly,” said Mara Quill on Monday.\n");
    String b = write("b.txt", "“We must act now, and act fairly,” Quill said again, in Holt.\n");
    Path plain = folder.resolve("plain.csv");
    assertEquals(new Result(0, "", ""), Program.run("-q", "-o", plain.toString(), a, b));
    Result joined = Program.run("cluster", plain.toString());
    assertEquals(joined, Program.run("-q", "--cluster", "-f", "csv", a, b));
    assertTrue(joined.out().endsWith("," + a + ",1,2," + a + "\n"), joined.out());
    Path file = folder.resolve("joined.csv");
    assertEquals(
        new Result(0, "", ""), Program.run("-q", "--cluster", "-o", file.toString(), a, b));
    assertEquals(joined.out(), Files.readString(file));
    assertEquals(
        List.of("a.txt", "b.txt", "joined.csv", "more.jsonl", "plain.csv", "rows.csv"), names());
    assertEquals(
        "speaker,papers\nMara Quill,2\nMara Quill,2\n",
        Program.run("-q", "--cluster", "--columns", "speaker,papers", a, b).out());
    assertTrue(
        Program.run("-q", "--cluster", "-f", "html", a, b).out().contains("\"quote_id\":\"q"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aReportLeavesAColumnAloneThatOnlyHasTheName() throws IOException {
    String file =
        write(
            "mine.csv",
            "speaker,quote,source,begin,end,quote_id,papers\nAda Cole,No,gone.txt,0,4,q1,The Post\n");
    Result page = Program.run("report", file);
    assertEquals(1, page.exitCode());
    assertTrue(page.err().startsWith("gone.txt: "), page.err());
    assertTrue(page.out().contains("\"quote_id\":\"q1\""), page.out());
    assertTrue(page.out().contains("\"papers\":null"), page.out());
  }

  @Test
  void refusesWhatCannotBe() {
    assertEquals(
        "whosaid: --columns: 'quote_id' needs --cluster\nTry 'whosaid --help'.\n",
        Program.run("--columns", "quote_id", rows).err());
    assertEquals(
        "whosaid: --append adds rows that are not joined yet: see 'whosaid cluster'\n"
            + "Try 'whosaid --help'.\n",
        Program.run("--cluster", "--append", "-o", folder + "/x.csv", rows).err());
    Result page = Program.run("cluster", "-f", "html", rows);
    assertEquals(2, page.exitCode());
    assertFalse(page.err().isEmpty());
  }
}
