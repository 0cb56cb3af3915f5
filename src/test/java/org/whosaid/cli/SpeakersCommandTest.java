package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** The list of speakers: made from a run by {@code speakers}, read by {@code --speakers}. */
class SpeakersCommandTest {

  private static final String LIST =
      """
      name,aliases,id,kind,quotations,documents,roles
      Ines Okafor,Okafor,,person,3,2,councillor
      a spokesman for the Harrow Water Company,,,unnamed,1,1,
      """;

  @TempDir Path folder;
  private String first = "";
  private String second = "";

  @BeforeEach
  void writeArticles() throws IOException {
    first =
        write(
            "first.txt",
            """
            “We will appeal,” said councillor Ines Okafor. “Nobody asked us,” Okafor added on Friday.

            A spokesman for the Harrow Water Company called it “a start”.
            """);
    second = write("second.txt", "“The pipe is old,” Ines Okafor told the court.\n");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8).toString();
  }

  private String rows(String ending) {
    String file = folder.resolve("rows." + ending).toString();
    assertEquals(new Result(0, "", ""), Program.run("-q", "-o", file, first, second));
    return file;
  }

  @Test
  void listsSpeakersWithTheirFormsRolesAndCounts() {
    assertEquals(new Result(0, LIST, ""), Program.run("speakers", rows("csv")));
  }

  @Test
  void readsRowsInEveryFormat() {
    assertEquals(new Result(0, LIST, ""), Program.run("speakers", rows("tsv")));
    assertEquals(new Result(0, LIST, ""), Program.run("speakers", rows("jsonl")));
  }

  @Test
  void saysWhyRowsCannotBeRead() throws IOException {
    String gone = folder.resolve("gone.csv").toString();
    assertEquals(new Result(1, "", gone + ": no such file\n"), Program.run("speakers", gone));
    String other = write("other.csv", "name,size\nx,1\n");
    assertEquals(
        new Result(1, "", other + ": has no column \"speaker\"\n"), Program.run("speakers", other));
    String prose = write("prose.txt", "“No,” she said.\n\"Never\" again.\n");
    assertEquals(
        new Result(1, "", prose + ": has no column \"speaker\"\n"), Program.run("speakers", prose));
    String unquoted = write("unquoted.csv", "speaker,quote\n\"Ann\" Lee,no\n");
    Result result = Program.run("speakers", unquoted);
    assertEquals(1, result.exitCode());
    assertEquals(
        unquoted + ": cannot be read as a table: ",
        result.err().substring(0, (unquoted + ": cannot be read as a table: ").length()));
    String broken = write("broken.jsonl", "{\"speaker\": null}\n{\"speaker\": \n");
    assertEquals(
        new Result(1, "", broken + ": line 2 is no sound JSON at character 13\n"),
        Program.run("speakers", broken));
  }

  private static Result identified(String list, String article) {
    return Program.run("-q", "--columns", "speaker,speaker_id", "--speakers", list, article);
  }

  @Test
  void whoeverIsInTheListGetsItsNameAndId() throws IOException {
    String list =
        write(
            "list.csv",
            "name,aliases,id,notes\n\"Okafor, Ines\",ines okafor; Cllr Okafor,Q7,of Leeds\n");
    assertEquals(
        new Result(
            0,
            "speaker,speaker_id\n"
                + "\"Okafor, Ines\",Q7\n\"Okafor, Ines\",Q7\n"
                + "a spokesman for the Harrow Water Company,\n",
            ""),
        identified(list, first));
  }

  @Test
  void aTableHasTheIdAsItsLastColumnWhenThereIsAList() throws IOException {
    String list = write("list.csv", "name,id\nInes Okafor,Q7\n");
    String rows = Program.run("-q", "--speakers", list, second).out();
    assertEquals("speaker_id", rows.lines().findFirst().orElse("").replaceAll(".*,", ""));
    assertEquals("Q7", rows.lines().skip(1).findFirst().orElse("").replaceAll(".*,", ""));
  }

  @Test
  void aNameOfTwoIsLeftAloneAndTold() throws IOException {
    String list =
        write("list.csv", "name,aliases,id\nInes A. Okafor,Ines Okafor,Q7\nInès Okafor,,Q8\n");
    assertEquals(
        new Result(
            0,
            "speaker,speaker_id\nInes Okafor,\n",
            "whosaid: \"ines okafor\" may be Ines A. Okafor (Q7) and Inès Okafor (Q8); rows with it"
                + " are left as they are\n"),
        identified(list, second));
  }

  @Test
  void rowsThatAReaderHasCorrectedAreAListToo() throws IOException {
    String corrected =
        write(
            "corrected.csv",
            "speaker,quote,source,speaker_id,mention,verdict\n"
                + "\"Okafor, Ines\",Yes,a.txt,Q7,Ines Okafor,wrong speaker\n");
    assertEquals(
        new Result(
            0,
            "speaker,speaker_id\n"
                + "\"Okafor, Ines\",Q7\n\"Okafor, Ines\",Q7\n"
                + "a spokesman for the Harrow Water Company,\n",
            ""),
        identified(corrected, first));
  }

  @Test
  void refusesAListThatItCannotRead() throws IOException {
    String gone = folder.resolve("gone.csv").toString();
    String nameless = write("nameless.csv", "alias,id\nx,1\n");
    String blank = write("blank.csv", "name,id\nAda Cole,1\n,2\n");
    assertEquals(
        new Result(2, "", "whosaid: " + gone + ": no such file\nTry 'whosaid --help'.\n"),
        identified(gone, second));
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: "
                + nameless
                + ": has no column \"name\" or \"speaker\"\n"
                + "Try 'whosaid --help'.\n"),
        identified(nameless, second));
    assertEquals(
        new Result(2, "", "whosaid: " + blank + ": record 2 has no name\nTry 'whosaid --help'.\n"),
        identified(blank, second));
  }
}
