package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
  void joinsNamesOfOnePersonInManyDocuments() throws IOException {
    String rows =
        write(
            "joined.csv",
            """
            speaker,quote,source,speaker_kind,mention,role
            Ines Okafor,a,one.txt,person,Okafor,councillor
            Mrs Okafor,b,two.txt,person,Mrs Okafor,
            "Okafor, Ines",c,three.txt,person,"Okafor, Ines",councillor for Holt
            Finn Roy,d,one.txt,person,Finn Roy,
            Ada Roy,d,one.txt,person,Ada Roy,
            Roy,d,two.txt,person,Roy,
            """);
    assertEquals(
        new Result(
            0,
            """
            name,aliases,id,kind,quotations,documents,roles
            Ines Okafor,"Okafor; Mrs Okafor; Okafor, Ines",,person,3,3,councillor; councillor for Holt
            Ada Roy,,,person,1,1,
            Finn Roy,,,person,1,1,
            Roy,,,person,1,1,
            """,
            ""),
        Program.run("speakers", rows));
    Path file = folder.resolve("list.csv");
    assertEquals(new Result(0, "", ""), Program.run("speakers", rows, "-o", file.toString()));
    assertEquals(Program.run("speakers", rows).out(), Files.readString(file));
  }

  @Test
  void readsExtractsOfWikidata() throws IOException {
    String entity =
        "{\"id\": \"Q7\", \"labels\": {\"de\": {\"value\": \"I. Okafor\"}, \"en\": {\"language\":"
            + " \"en\", \"value\": \"Ines Ada Okafor\"}}, \"aliases\": {\"en\": [{\"value\":"
            + " \"Ines Okafor\"}]}, \"claims\": {}}";
    String other = "{\"id\": \"Q8\", \"labels\": {}}";
    String answer =
        "{\"item\": \"http://www.wikidata.org/entity/Q7\", \"itemLabel\": \"Ines Ada Okafor\","
            + " \"itemAltLabel\": \"Okafor of Holt, Ines Okafor\"}";
    String verbose =
        "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": [{\"item\": {\"value\":"
            + " \"http://www.wikidata.org/entity/Q7\"}, \"itemLabel\": {\"value\": \"Ines Ada"
            + " Okafor\"}, \"itemAltLabel\": {\"value\": \"Ines Okafor\"}}]}}";
    String table =
        "item,itemLabel,itemAltLabel\nhttp://www.wikidata.org/entity/Q7,Ines Ada Okafor,Ines Okafor\n"
            + "http://www.wikidata.org/entity/Q9,Q9,\n";
    String expected = "speaker,speaker_id\nInes Ada Okafor,Q7\n";
    for (String list :
        List.of(
            write("dump.json", "[\n" + other + ",\n" + entity + "\n]\n"),
            write("dump.ndjson", other + "\n" + entity + "\n"),
            packed("dump.json.gz", "[" + entity + "]"),
            write("get.json", "{\"entities\": {\"Q7\": " + entity + "}}"),
            write("query.json", "[" + answer + "]"),
            write("verbose.json", verbose),
            write("query.csv", table))) {
      assertEquals(new Result(0, expected, ""), identified(list, second), list);
    }
  }

  private String packed(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
    return file.toString();
  }

  @Test
  void saysWhyAnExtractCannotBeRead() throws IOException {
    assertEquals(
        "whosaid: "
            + folder
            + "/a.json: has no entities of Wikidata, nor answers of its query service\n"
            + "Try 'whosaid --help'.\n",
        identified(write("a.json", "{\"name\": 1}"), second).err());
    assertEquals(
        "whosaid: " + folder + "/b.json: is no sound JSON at character 12\nTry 'whosaid --help'.\n",
        identified(write("b.json", "[{\"id\": 1, nix"), second).err());
    assertEquals(
        "whosaid: "
            + folder
            + "/c.json.gz: cannot be read: Not in GZIP format\n"
            + "Try 'whosaid --help'.\n",
        identified(write("c.json.gz", "[]"), second).err());
  }

  @Test
  void tellsOfTheFirstNamesThatSeveralGoByAndCountsTheOthers() throws IOException {
    StringBuilder list = new StringBuilder("name,aliases,id\n");
    for (int i = 0; i < 24; i++) {
      list.append("Name ")
          .append("abcdefghijkl".charAt(i / 2))
          .append(",,Q")
          .append(i)
          .append('\n');
    }
    String err = identified(write("many.csv", list.toString()), second).err();
    assertEquals(11, err.lines().count(), err);
    assertTrue(err.endsWith("whosaid: and 2 more names that several speakers go by\n"), err);
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
