package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class ReportCommandTest {

  private static final String TEXT =
      "“The weir is lost,” said Ada Cole, the mayor of Holt. “We build in May.”\n";

  @TempDir Path folder;
  private Path text = Path.of("");
  private Path rows = Path.of("");
  private Path page = Path.of("");

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(folder.resolve("weir.txt"), TEXT);
    rows = folder.resolve("rows.jsonl");
    page = folder.resolve("report.html");
  }

  private void extract(String... input) {
    String[] command = new String[input.length + 3];
    command[0] = "-q";
    command[1] = "-o";
    command[2] = rows.toString();
    System.arraycopy(input, 0, command, 3, input.length);
    assertEquals(new Result(0, "", ""), Program.run(command));
  }

  /** Returns the documents that a page shows, as JSON. */
  private static String data(String page) {
    String begin = "<script id=\"data\" type=\"application/json\">";
    int from = page.indexOf(begin) + begin.length();
    return page.substring(from, page.indexOf("</script>", from));
  }

  @Test
  void rowsOfAnEarlierRunMakeTheSamePage() throws IOException {
    extract(text.toString());
    assertEquals(
        new Result(0, "", ""), Program.run("report", rows.toString(), "-o", page.toString()));
    Path atOnce = folder.resolve("at-once.html");
    assertEquals(
        new Result(0, "", ""), Program.run("-q", "-o", atOnce.toString(), text.toString()));
    assertEquals(data(Files.readString(atOnce)), data(Files.readString(page)));
    assertTrue(Files.readString(page).contains("Who said what: report"));
  }

  @Test
  void aTableTellsWhatItsColumnsTell() throws IOException {
    Path table = folder.resolve("rows.csv");
    assertEquals(new Result(0, "", ""), Program.run("-q", "-o", table.toString(), text.toString()));
    Result made = Program.run("report", table.toString());
    assertEquals(0, made.exitCode(), made.err());
    String data = data(made.out());
    int mention = TEXT.indexOf("Ada Cole");
    assertTrue(data.contains("\"speaker\":\"Ada Cole\""), data);
    assertTrue(data.contains("\"mention_begin\":" + mention), data);
    assertTrue(data.contains("\"text\":\"“The weir is lost,”"), data);
  }

  @Test
  void aTextThatMovedIsFoundBesideTheRows() throws IOException {
    Path away = Files.createDirectory(folder.resolve("away"));
    extract(text.toString());
    Files.move(text, away.resolve("weir.txt"));
    Path moved = Files.move(rows, away.resolve("rows.jsonl"));
    Result made = Program.run("report", moved.toString());
    assertEquals("", made.err());
    assertTrue(data(made.out()).contains("The weir is lost,” said"), made.out());
  }

  @Test
  void recordsAreFoundByTheirIds() throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("in.jsonl"),
            "{\"key\":\"a\",\"body\":\"“No,” said Bo Lind, the clerk.\"}\n"
                + "{\"key\":\"b\",\"body\":\"“Yes,” said Ada Cole, the mayor.\"}\n");
    extract("--id-field", "key", "--text-field", "body", records.toString());
    Result made =
        Program.run("report", rows.toString(), "--id-field", "key", "--text-field", "body");
    assertEquals("", made.err());
    assertTrue(data(made.out()).contains("\"text\":\"“No,” said Bo Lind"), made.out());
    assertTrue(data(made.out()).contains("\"text\":\"“Yes,” said Ada Cole"), made.out());
  }

  @Test
  void saysWhichTextIsGoneOrUnreadableAndShowsTheRest() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), TEXT.replace("Ada", "Eve"));
    Path third = Files.writeString(folder.resolve("third.txt"), TEXT.replace("Ada", "Ida"));
    extract(text.toString(), other.toString(), third.toString());
    Files.delete(text);
    Files.write(other, new byte[] {0, 1, 2, 3, 0, 0, 0, 0});
    Result made = Program.run("report", rows.toString(), "-o", page.toString());
    assertEquals(1, made.exitCode());
    String[] lines = made.err().split("\n", -1);
    assertTrue(
        made.err().contains(text + ": its text is not there; its rows are shown without it\n"),
        made.err());
    assertTrue(made.err().contains(other + ": its text cannot be read again: "), made.err());
    assertEquals(3, lines.length, made.err());
    String data = data(Files.readString(page));
    assertTrue(data.contains("\"speaker\":\"Ada Cole\""), data);
    assertTrue(data.contains("said Ida Cole"), data);
    assertTrue(data.contains("weir.txt\",\"rows\":["), data);
  }

  @Test
  void refusesWhatHoldsNoRows() throws IOException {
    Path names = Files.writeString(folder.resolve("names.csv"), "name\nAda\n");
    assertEquals(
        new Result(1, "", names + ": has no column \"speaker\"\n"),
        Program.run("report", names.toString()));
    Path placeless = Files.writeString(folder.resolve("p.csv"), "speaker,quote\nAda,Yes\n");
    assertEquals(
        new Result(1, "", placeless + ": has a row without \"source\"\n"),
        Program.run("report", placeless.toString()));
    Path turned =
        Files.writeString(
            folder.resolve("t.csv"), "speaker,quote,source,begin,end\nAda,Yes,a.txt,9,3\n");
    assertEquals(
        new Result(1, "", turned + ": has a row that begins at 9 and ends at 3\n"),
        Program.run("report", turned.toString()));
    assertFalse(Files.exists(page));
  }

  @Test
  void aPageIsNoTable() {
    String[] command = {"-o", page.toString(), "--columns", "speaker", text.toString()};
    Result refused = Program.run(command);
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: --columns is for tables and JSON Lines; a page has its own\n"
                + "Try 'whosaid --help'.\n"),
        refused);
    assertEquals(
        new Result(
            2, "", "whosaid: --append cannot add to a page; write CSV\nTry 'whosaid --help'.\n"),
        Program.run("-o", page.toString(), "--append", text.toString()));
  }
}
