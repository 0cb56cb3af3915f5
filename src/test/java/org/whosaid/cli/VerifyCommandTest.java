package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class VerifyCommandTest {

  private static final String TEXT =
      "“We will build four schools – in Holt,” said Ada Cole, the mayor. She left the hall early.\n";

  private static final String HEADER =
      "claim,claimed_by,verdict,speaker,quote,source,date,begin,end,similarity,difference,others\n";

  @TempDir Path folder;
  private String text = "";
  private String claims = "";

  @BeforeEach
  void write() throws IOException {
    text = write("holt.txt", TEXT);
    claims =
        write(
            "claims.csv",
            "quote,speaker\nwe will build four schools in Holt,Cole\n"
                + "We will build five schools in Holt,Cole\nShe left the hall early,\n");
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String answers() {
    return HEADER
        + "we will build four schools in Holt,Cole,verbatim,Ada Cole,"
        + "We will build four schools – in Holt,"
        + text
        + ",,0,39,1.00,,0\n"
        + "We will build five schools in Holt,Cole,altered,Ada Cole,"
        + "We will build four schools – in Holt,"
        + text
        + ",,0,39,0.86,number: [-four-]{+five+},0\n"
        + "She left the hall early,,\"in text, unmarked\",,She left the hall early,"
        + text
        + ",,66,89,1.00,,0\n";
  }

  @Test
  void anIndexRowsAndArticlesGiveTheSameAnswers() {
    String index = folder.resolve("index").toString();
    String rows = folder.resolve("rows.jsonl").toString();
    assertEquals(
        new Result(0, "", "whosaid: 1 document, 1 quotation\n"),
        Program.run("index", "-o", index, text));
    assertEquals(new Result(0, "", ""), Program.run("-q", "-o", rows, text));
    for (String corpus : List.of(text, index, rows)) {
      assertEquals(new Result(3, answers(), ""), Program.run("verify", claims, "--in", corpus));
    }
  }

  @Test
  void anIndexGrowsAndKnowsWhatItHas() throws IOException {
    String index = folder.resolve("index").toString();
    Program.run("index", "-q", "-o", index, text);
    String more = write("more.txt", "“The ferry never sails on Sundays,” said Bo Lind.\n");
    assertEquals(
        new Result(1, "", index + ": is there already; --append adds to it\n"),
        Program.run("index", "-o", index, more));
    assertEquals(
        new Result(0, "", "whosaid: 2 documents, 1 quotation, 1 without quotations\n"),
        Program.run("index", "--append", "-o", index, text, more));
    String ferry = write("ferry.csv", "quote\nthe ferry never sails on Sundays\n");
    assertEquals(0, Program.run("verify", ferry, "--in", index).exitCode());
    assertEquals(new Result(3, answers(), ""), Program.run("verify", claims, "--in", index));
  }

  @Test
  void theQuotationsOfAnArticleAreClaims() throws IOException {
    String draft = write("draft.txt", "“We will build four schools,” said Ms Cole, the mayor.\n");
    Result checked = Program.run("verify", draft, "--in", text, "-f", "tsv");
    assertEquals(0, checked.exitCode(), checked.err());
    assertEquals(
        List.of("We will build four schools", "Cole", "part", "Ada Cole"),
        Arrays.asList(checked.out().split("\n", -1)[1].split("\t", -1)).subList(0, 4));
  }

  @Test
  void answersGoToAFileAsItsNameEnds() throws IOException {
    Path file = folder.resolve("answers.jsonl");
    assertEquals(
        new Result(3, "", ""), Program.run("verify", claims, "--in", text, "-o", file.toString()));
    assertEquals(3, Files.readAllLines(file).size());
    assertTrue(Files.readString(file).startsWith("{\"claim\":\"we will build four"));
  }

  @Test
  void brokenClaimsAreToldAndTheOthersAnswered() throws IOException {
    String broken =
        write(
            "broken.csv",
            "quote,speaker\n,Cole\n\""
                + "word ".repeat(5_000)
                + "\",Cole\n[we],Cole\n"
                + "We will build four schools in Holt,Cole\n");
    Result result = Program.run("verify", broken, "--in", text);
    assertEquals(1, result.exitCode());
    assertEquals(2, result.out().lines().count());
    assertEquals(
        List.of(
            "broken.csv#1: its quote has no words",
            "broken.csv#2: its quote is too long to be one: 24999 characters",
            "broken.csv#3: its quote has no words"),
        result.err().lines().map(line -> line.replace(folder + "/", "")).toList());
    String endless = write("endless.csv", "quote\n\"" + "word ".repeat(200_000) + "\"\nYes\n");
    Result most = Program.run("verify", endless, "--in", text);
    assertEquals(
        endless + "#1: has a line of more than 200000 characters, which is no prose\n", most.err());
    assertEquals(2, most.out().lines().count());
    String columnless = write("columnless.csv", "words,speaker\nYes,Cole\n");
    Result refused = Program.run("verify", columnless, "--in", text);
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().startsWith(columnless + ": "), refused.err());
    assertTrue(refused.err().contains("\"quote\""), refused.err());
  }

  @Test
  void claimsOfOtherEncodingsAreRead() throws IOException {
    String quote = "quote;speaker\nWe will build four schools – in Holt;Cole\n";
    for (Charset charset : List.of(Charset.forName("windows-1252"), UTF_16LE)) {
      String marked = charset.equals(UTF_16LE) ? "\uFEFF" + quote : quote;
      Path other = Files.write(folder.resolve(charset + ".csv"), marked.getBytes(charset));
      Result result = Program.run("verify", other.toString(), "--in", text);
      assertEquals(0, result.exitCode(), result.err());
    }
  }

  @Test
  void makesAPageOfTheAnswers() {
    Result page = Program.run("verify", claims, "--in", text, "-f", "html");
    assertEquals(3, page.exitCode());
    assertTrue(
        page.out()
            .contains(
                "\"claims\":[\n{\"claim\":\"we will build four schools in Holt\","
                    + "\"claimed_by\":\"Cole\",\"verdict\":\"verbatim\","),
        page.out());
  }

  @Test
  void refusesWhatIsNoTableOfAnswersAndNoCorpus() {
    assertEquals(
        new Result(
            2,
            "",
            "whosaid: it is a table or a page: csv, tsv, jsonl, xlsx or html\n"
                + "Try 'whosaid --help'.\n"),
        Program.run("verify", claims, "--in", text, "-f", "text"));
    Result gone = Program.run("verify", claims, "--in", folder.resolve("gone").toString());
    assertEquals(1, gone.exitCode());
    assertEquals(folder.resolve("gone") + ": no such file or folder\n", gone.err());
  }
}
