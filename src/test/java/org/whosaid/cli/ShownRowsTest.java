package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** What people see who sit at a terminal, and what they may ask for of a page. */
class ShownRowsTest {

  private static final String PAGE =
      """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Weir",
      "datePublished": "2026-05-04", "author": {"name": "Ida Lund"}}</script></head>
      <body><p>“We must rebuild it,” said Irma Dole.</p></body></html>
      """;

  private static final String GERMAN =
      "“Wir müssen es neu bauen”, sagte Irma Dole. Der Rat hat am Montag beschlossen, die alte Mühle im"
          + " Dorf nicht zu verkaufen, obwohl die Kosten gestiegen sind und niemand zahlt.";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8).toString();
  }

  @Test
  void textIsForPeople() throws IOException {
    String file = file("weir.txt", "“We must rebuild it,” said Irma Dole, the engineer.\n");
    assertEquals(
        new Result(
            0,
            file
                + "\n\n  Irma Dole, the engineer"
                + " ".repeat(53)
                + "¶1\n    “We must rebuild it”\n",
            ""),
        Program.run("-q", "--attributor", "rules", "-f", "text", file));
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: --columns is for tables and JSON Lines; text has its own\n"
                + "Try 'whosaid --help'.\n"),
        Program.run("-f", "text", "--columns", "speaker", file));
  }

  @Test
  void whatAPageTellsOfItselfIsThereForWhoeverAsks() throws IOException {
    String page = file("weir.html", PAGE);
    String columns = "speaker,title,date,byline,site,url";
    Result expected = new Result(0, columns + "\nIrma Dole,Weir,2026-05-04,Ida Lund,,\n", "");
    assertEquals(expected, Program.run("-q", "--attributor", "rules", "--columns", columns, page));
    assertEquals(
        new Result(0, "speaker,date,title\nIrma Dole,2026-05-04,Weir\n", ""),
        Program.run(
            "-q",
            "--attributor",
            "rules",
            "--columns",
            "speaker,date",
            "--keep",
            "title,date",
            page));
  }

  @Test
  void textsInAnotherLanguageAreLeftOutAndCounted() throws IOException {
    String german = file("a.txt", GERMAN);
    String english = file("b.txt", "“No,” said Irma Dole.\n");
    assertEquals(
        new Result(
            0,
            "speaker,quote\nIrma Dole,No\n",
            "whosaid: 2 documents, 1 quotation, 1 in another language left out\n"),
        Program.run("--attributor", "rules", "--columns", "speaker,quote", german, english));
    assertEquals(
        "whosaid: 2 documents, 1 quotation, 1 without quotations\n",
        Program.run("--attributor", "rules", "--language", "any", german, english).err());
  }

  @Test
  void aCommandTypedWrongIsNoFile() {
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: there is no command or file 'evalute'; did you mean evaluate?\n"
                + "Try 'whosaid --help'.\n"),
        Program.run("evalute"));
    assertEquals(1, Program.run("articles").exitCode());
  }

  @Test
  void aFolderSaysWhatItLeavesOut() throws IOException {
    file("a.txt", "“No,” said Irma Dole.\n");
    file("b.csv", "text\n");
    file("c.jpg", "");
    assertEquals(
        folder + ": 2 files left out (.csv 1, .jpg 1)\n",
        Program.run("-q", "--attributor", "rules", folder.toString()).err());
  }
}
