package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** Inputs as people have them, two of each kind, and what the whole program makes of them. */
class FieldInputsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;
  private final List<String> arguments = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder messages = new StringBuilder();

  private FieldInputsTest file(String name, String text) throws IOException {
    return file(name, text.getBytes(UTF_8));
  }

  private FieldInputsTest file(String name, byte[] bytes) throws IOException {
    arguments.add(Files.write(folder.resolve(name), bytes).toString());
    return this;
  }

  private FieldInputsTest row(String speaker, String quote) {
    String cell = quote.contains(",") ? "\"" + quote + "\"" : quote;
    rows.append(speaker).append(',').append(cell).append('\n');
    return this;
  }

  private void message(String name, String reason) {
    messages.append(folder.resolve(name)).append(": ").append(reason).append('\n');
  }

  private void check(int exitCode) {
    List<String> all = new ArrayList<>(List.of("-q", "-j", "1", "--columns", "speaker,quote"));
    all.addAll(arguments);
    assertEquals(
        new Result(exitCode, "speaker,quote\n" + rows, messages.toString()),
        Program.run(all.toArray(String[]::new)));
  }

  @Test
  void tablesWithColumnsThatHaveNoName() throws IOException {
    file(
            "pandas.csv",
            ",id,text\n0,7,\"“We must rebuild it,” said Irma Dole.\"\n1,8,“No” said Finn Roy.\n")
        .row("Irma Dole", "We must rebuild it")
        .row("Finn Roy", "No");
    file("two.tsv", "\t\tbody\ttext\n1\t2\t3\t“We must rebuild it,” said Irma Dole.\n")
        .row("Irma Dole", "We must rebuild it");
    check(0);
  }

  @Test
  void jsonTexts() throws IOException {
    file("array.json", "[{\"text\": \"“We must rebuild it,” said Irma Dole.\"},\n{\"text\": \"\"}]")
        .row("Irma Dole", "We must rebuild it");
    file("api.json", "{\"n\": 1, \"docs\": [{\"text\": \"“It floats,” said Finn Roy.\"}]}")
        .row("Finn Roy", "It floats");
    file("none.json", "{\"n\": 1}");
    message("none.json", "has no field \"text\" but n; see --text-field");
    check(1);
  }

  @Test
  void storiesBesideCards() throws IOException {
    file(
            "card.html",
            "<main><h1>Weir</h1><p>“We must rebuild it,” said Irma Dole.</p></main>"
                + "<article class=card><h3>Ferry</h3><p>‘Late again’</p></article>")
        .row("Irma Dole", "We must rebuild it");
    file(
            "cards.html",
            "<div class=main><h1>Weir</h1><p>“It floats,” said Finn Roy, who had built it with"
                + " his own hands over one long winter.</p></div><ul><li><article><a href=/f>‘Late"
                + " again’</a></article><li><article><a href=/g>‘Too loud’</a></article></ul>")
        .row("Finn Roy", "It floats");
    check(0);
  }

  @Test
  void htmlInRecords() throws IOException {
    file(
            "html.jsonl",
            "{\"text\": \"<p>“We <b>must</b> rebuild it,” said <a href='/d'>Irma Dole</a>.</p>\"}\n")
        .row("Irma Dole", "We must rebuild it");
    file("html.csv", "id,text\n1,“It floats&rdquo;<br>said Finn Roy.<br/>\n")
        .row("Finn Roy", "It floats");
    check(0);
  }

  @Test
  void signedBlockQuotations() throws IOException {
    String before = "<article><p>Otto Kern defended the weir. “It holds,” he said.</p>";
    file(
            "post.html",
            before
                + "<blockquote class=twitter-tweet><p>Nobody listens to us at all.</p>&mdash; Irma"
                + " Dole (@irma) <a href='https://t.example/1'>May 4, 2026</a></blockquote>")
        .row("Otto Kern", "It holds")
        .row("Irma Dole", "Nobody listens to us at all.");
    file(
            "cite.html",
            before
                + "<blockquote><p>We will listen to every farmer.</p><cite>Carla Voss, water"
                + " board</cite></blockquote>")
        .row("Otto Kern", "It holds")
        .row("Carla Voss", "We will listen to every farmer.");
    check(0);
  }

  @Test
  void marksThatWereDecodedWrongly() throws IOException {
    String told = "was decoded wrongly (\u00E2\u20AC\u0153), which is repaired";
    file("moji.txt", wronglyDecoded("“It floats,” said René Roy. “It’s late.”\n"))
        .row("René Roy", "It floats, It’s late.");
    message("moji.txt", told);
    file("moji.jsonl", wronglyDecoded("{\"id\": 1, \"text\": \"“We’ll see,” said Irma Dole.\"}\n"))
        .row("Irma Dole", "We’ll see");
    message("moji.jsonl#1", told);
    check(0);
  }

  /** Windows-1252 has no letter for five bytes; who decodes so keeps them as control characters. */
  private static String wronglyDecoded(String text) {
    StringBuilder wrong = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      String letter = new String(new byte[] {b}, WINDOWS);
      wrong.append(letter.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : letter);
    }
    return wrong.toString();
  }

  @Test
  void tablesOfWindows() throws IOException {
    file("win.csv", "id;text\r\n1;“It floats,” said Zoë Roy.\r\n".getBytes(WINDOWS))
        .row("Zoë Roy", "It floats");
    file(
            "utf16.csv",
            "\uFEFFid,text\n1,“We will see” said Irma Dole.\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
        .row("Irma Dole", "We will see");
    file("mysql.csv", "id,text\n1,\"\\\"No,\\\" said Finn Roy. \\\"Never,\\\" said Finn Roy.\"\n")
        .row("Finn Roy", "No")
        .row("Finn Roy", "Never");
    check(0);
  }

  @Test
  void wordsBrokenAtTheEndOfALine() throws IOException {
    file(
            "broken.txt",
            "\"We are selling a hole,\" said Irma Do-\nle, \"and the neigh-\nbours know.\"\n")
        .row("Irma Dole", "We are selling a hole, and the neighbours know.");
    file("kept.txt", "Finn Roy said: \"It is a well-\nknown hole, and a well-known risk.\"\n")
        .row("Finn Roy", "It is a well-known hole, and a well-known risk.");
    check(0);
  }

  @Test
  void markdown() throws IOException {
    file("links.md", "**“The weir fell in,”** Irma Dole [said](https://example.org/a).\n")
        .row("Irma Dole", "The weir fell in");
    file("quote.md", "The board replied.\n\n> We will listen to every farmer.\n>\n> — Carla Voss\n")
        .row("Carla Voss", "We will listen to every farmer.");
    check(0);
  }

  @Test
  void invisibleCharactersInNames() throws IOException {
    file("a.txt", "“We go,” said Irma\u200B Dole.").row("Irma Dole", "We go");
    file("b.txt", "“We stay,” said Ir\u00ADma Dole.").row("Irma Dole", "We stay");
    file("c.txt", "“We wait,” said Jose\u0301 Dole.").row("José Dole", "We wait");
    check(0);
  }

  @Test
  void whatIsNoNumberAndNoText() throws IOException {
    file("nan.jsonl", "{\"n\": NaN, \"text\": \"“It floats,” said Finn Roy.\"}\n{\"text\": null}\n")
        .row("Finn Roy", "It floats");
    file("inf.json", "[{\"n\": -Infinity, \"text\": \"“No,” said Irma Dole.\"}, {\"text\": \"\"}]")
        .row("Irma Dole", "No");
    check(0);
  }

  @Test
  void richText() throws IOException {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252 {\\fonttbl{\\f0 Arial;}}\\f0 ";
    file("a.rtf", rtf + "\\'93It floats,\\'94 said Finn Roy.\\par}").row("Finn Roy", "It floats");
    file("named.txt", rtf + "\\'93No,\\'94 said Irma Dole.\\par}").row("Irma Dole", "No");
    check(0);
  }

  @Test
  void exportsOfPressDatabases() throws IOException {
    String first =
        "Rosa Dole, the engineer, spoke. Rosa Dole knows weirs.\n\n“It leaks,” said Ms Dole.\n";
    String second =
        "The owner, Carla Dole, blamed the price.\n\n“I have no choice,” Ms Dole said.\n";
    file(
            "lexis.txt",
            "1 of 2 DOCUMENTS\n\nThe Post\n\nMay 4, 2026\n\nWeir\n\nLENGTH: 9 words\n\n"
                + first
                + "\nLOAD-DATE: May 4, 2026\n\n2 of 2 DOCUMENTS\n\nThe Gazette\n\nMay 5, 2026\n\nMill\n\n"
                + "LENGTH: 9 words\n\n"
                + second)
        .row("Rosa Dole", "It leaks")
        .row("Carla Dole", "I have no choice");
    file(
            "nexis.txt",
            "Weir\n\nThe Post\n\nBody\n\n"
                + first
                + "\nEnd of Document\n\nMill\n\nThe Gazette\n\nBody\n\n"
                + second
                + "\nEnd of Document\n")
        .row("Rosa Dole", "It leaks")
        .row("Carla Dole", "I have no choice");
    check(0);
  }

  @Test
  void mailThatAnswersMail() throws IOException {
    String quoted = "> Irma Dole told me: \"They will regret it when\n> the children go.\" Well?\n";
    file("mail.txt", "Finn Roy wrote:\n" + quoted)
        .row("Irma Dole", "They will regret it when the children go.");
    file(
            "mail.eml",
            "From: finn@example.org\nSubject: Weir\nMessage-ID: <1@example.org>\n\n" + quoted)
        .row("Irma Dole", "They will regret it when the children go.");
    check(0);
  }

  @Test
  void commentsOfReaders() throws IOException {
    String story = "<div><h1>Weir</h1><p>“It floats,” said Finn Roy.</p></div>";
    String comment = "<b>joe99</b><p>“You lie,” said Roy’s own brother to me.</p>";
    file("comments.html", story + "<section id=comments><div>" + comment + "</div></section>")
        .row("Finn Roy", "It floats");
    file("articles.html", story + "<article class='comment-item'>" + comment + "</article>")
        .row("Finn Roy", "It floats");
    check(0);
  }
}
