package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class ExtractCommandTest {

  private static final String HEADER = "speaker,quote\n";
  private static final String ROW = "Ines Okafor,We will appeal.\n";

  @TempDir Path folder;
  private String article = "";

  @BeforeEach
  void writeAnArticle() throws IOException {
    article = write("article.txt", "“We will appeal.” Ines Okafor told the court.\n");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8).toString();
  }

  private static Result rows(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "-q";
    args[1] = "--columns";
    args[2] = "speaker,quote";
    System.arraycopy(more, 0, args, 3, more.length);
    return Program.run(args);
  }

  @Test
  void writesRowsOfAFile() {
    assertEquals(new Result(0, HEADER + ROW, ""), rows(article));
  }

  @Test
  void readsStandardInputWithoutArguments() throws IOException {
    byte[] text = Files.readAllBytes(Path.of(article));
    assertEquals(
        new Result(0, "speaker,source\nInes Okafor,-\n", ""),
        Program.runOn(text, "-q", "--columns", "speaker,source"));
  }

  @Test
  void carriesFieldsOfARecordThrough() throws IOException {
    String dump =
        write(
            "dump.jsonl",
            """
            {"id": 7, "text": "“We will appeal.” Ines Okafor told the court.", "url": "http://a.b/c"}
            {"id": 8, "text": "Nothing."}
            """);
    assertEquals(
        new Result(0, "speaker,source,url\nInes Okafor," + dump + "#7,http://a.b/c\n", ""),
        Program.run("-q", "--columns", "speaker,source", "--keep", "url", dump));
    assertUsage("--keep quote: rows have a column of that name already", "--keep", "quote", dump);
  }

  @Test
  void readsTheInputsThatAListNames() throws IOException {
    String list = write("list", article + "\n" + folder.resolve("gone") + "\n\n");
    assertEquals(
        new Result(1, HEADER + ROW, folder.resolve("gone") + ": no such file or folder\n"),
        rows("--files-from", list));
    assertEquals(
        new Result(0, HEADER + ROW, ""),
        Program.runOn(
            (article + "\0").getBytes(UTF_8),
            "-q",
            "--columns",
            "speaker,quote",
            "-0",
            "--files-from",
            "-"));
    assertUsage(
        "--files-from " + folder.resolve("gone") + ": no such file",
        "--files-from",
        folder.resolve("gone").toString());
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertEquals(
        new Result(1, HEADER, article + ": is larger than 10 bytes; see --max-bytes\n"),
        rows("--max-bytes", "10", article));
    assertUsage("--max-bytes must be from 1 to 2G, not 0", "--max-bytes", "0", article);
    assertUsage(
        "Invalid value for option '--max-bytes': 'much' is no size: digits, and K, M or G if you"
            + " like",
        "--max-bytes",
        "much",
        article);
  }

  @Test
  void endsWithASummary() {
    assertEquals("whosaid: 1 document, 1 quotation\n", Program.run(article).err());
    assertEquals(
        folder.resolve("gone")
            + ": no such file or folder\nwhosaid: 2 documents, 1 quotation, 1 failed (1 missing)\n",
        Program.run(article, folder.resolve("gone").toString()).err());
  }

  @Test
  void namesEachBadInputInOneLineAndReadsTheOthers() throws IOException {
    String gone = folder.resolve("gone.txt").toString();
    String bare = Files.createDirectory(folder.resolve("bare")).toString();
    String empty = write("empty.txt", "");
    String binary = folder.resolve("binary.txt").toString();
    Files.write(Path.of(binary), new byte[] {0, 1, 2, (byte) 0xFF});
    assertEquals(
        new Result(
            1,
            HEADER + ROW + ROW,
            gone
                + ": no such file or folder\n"
                + bare
                + ": holds no documents\n"
                + empty
                + ": is empty\n"
                + binary
                + ": is a binary file, not text\n"),
        rows(gone, article, bare, empty, binary, article));
  }

  @Test
  void writesAFileThatAppearsWhenItIsComplete() throws IOException {
    Path target = folder.resolve("rows.jsonl");
    Result result =
        Program.run("-q", "--columns", "speaker,type", "-o", target.toString(), article);
    assertEquals(new Result(0, "", ""), result);
    assertEquals("{\"speaker\":\"Ines Okafor\",\"type\":\"direct\"}\n", Files.readString(target));
    assertFalse(Files.exists(folder.resolve("rows.jsonl.part")));
  }

  @Test
  void addsToAFileWithoutAnotherHeader() throws IOException {
    Path quotes = folder.resolve("quotes.csv");
    assertEquals(0, rows("--append", "-o", quotes.toString(), article).exitCode());
    assertEquals(0, rows("--append", "-o", quotes.toString(), article).exitCode());
    assertEquals(HEADER + ROW + ROW, Files.readString(quotes));
    assertEquals(
        new Result(1, "", quotes + ": cannot be written: its columns are speaker, quote\n"),
        Program.run("-q", "--columns", "cue", "--append", "-o", quotes.toString(), article));
    assertEquals(HEADER + ROW + ROW, Files.readString(quotes));
  }

  @Test
  void saysWhichListOfSpeakersCannotBeRead() {
    String gone = folder.resolve("gone.csv").toString();
    assertUsage(gone + ": no such file", "--speakers", gone, article);
  }

  @Test
  void showsControlCharactersInNamesOfFilesEscaped() {
    assertEquals(
        "\\u001b[31mred\\u202e: no such file or folder\n",
        Program.run("-q", "\u001b[31mred\u202E").err());
  }

  @Test
  void listsItsColumns() {
    Result listed = Program.run("--columns", "help");
    assertEquals(0, listed.exitCode());
    assertEquals(
        "speaker         whoever says it, by the fullest name in the document",
        listed.out().lines().findFirst().orElseThrow());
    assertEquals(34, listed.out().lines().count());
    assertUsage(
        "--columns: there is no column 'speakr'; see --columns help",
        "--columns",
        "speakr",
        article);
  }

  @Test
  void helpsWithACommand() {
    assertEquals(Program.run("speakers", "--help").out(), Program.run("help", "speakers").out());
  }

  @Test
  void completesItsOptionsInAShell() throws IOException, InterruptedException {
    String script = write("completion", Program.run("generate-completion").out());
    Process shell =
        new ProcessBuilder(
                "bash",
                "-c",
                "compopt() { :; }; . '"
                    + script
                    + "'; COMP_WORDS=(whosaid --spr); COMP_CWORD=1;"
                    + " _complete_whosaid; echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();
    String shown = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, shell.waitFor());
    assertEquals("--spreadsheet\n", shown);
  }

  @Test
  void readsOptionsFromAFile() throws IOException {
    String options = write("options", "--columns speaker,quote\n-q\n");
    assertEquals(new Result(0, HEADER + ROW, ""), Program.run("@" + options, article));
  }

  @Test
  void writesFailuresToAFile() throws IOException {
    String gone = folder.resolve("gone").toString();
    String empty = write("empty.txt", "");
    Path errors = folder.resolve("errors.csv");
    rows("--errors", errors.toString(), gone, article, empty);
    assertEquals(
        "source,kind,reason\n"
            + gone
            + ",missing,no such file or folder\n"
            + empty
            + ",empty,is empty\n",
        Files.readString(errors));
  }

  @Test
  void stopsAtTheFirstFailureWhenAsked() {
    String gone = folder.resolve("gone").toString();
    assertEquals(
        new Result(
            1,
            HEADER + ROW,
            gone
                + ": no such file or folder\n"
                + "whosaid: stopped at the first failure; see --fail-fast\n"),
        rows("--fail-fast", "-j", "1", article, gone, article));
  }

  @Test
  void refusesOptionsThatDoNotGoTogether() {
    assertUsage("--append needs a file to add to: -o FILE", "--append", article);
    assertUsage(
        "--append cannot add to a workbook; write CSV", "--append", "-o", "a.xlsx", article);
    assertUsage(
        "--spreadsheet is for CSV; a workbook needs none (-f xlsx)",
        "--spreadsheet",
        "-f",
        "tsv",
        article);
    assertUsage("--no-header is for CSV and TSV", "--no-header", "-f", "jsonl", article);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.json", "rows.XLS", "rows.ods", "rows.csv.gz"})
  void refusesToWriteCsvUnderTheNameOfSomethingElse(String name) {
    String target = folder.resolve(name).toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    assertUsage(
        "-o "
            + target
            + ": rows are not written as "
            + ending
            + ": a name ends in .csv, .tsv, .jsonl, .xlsx or .html, or -f says what the file is to"
            + " hold",
        "-o",
        target,
        article);
    assertFalse(Files.exists(Path.of(target)));
  }

  @ParameterizedTest
  @CsvSource({"rows.json,jsonl", "rows,", "json,", "rows.2026-11,", "rows.txt,csv", "rows.CSV,"})
  void writesUnderAnyOtherNameOrInTheFormThatIsNamed(String name, @Nullable String format)
      throws IOException {
    String target = folder.resolve(name).toString();
    String[] args = {"-o", target, article, "-f", String.valueOf(format)};
    assertEquals(
        new Result(0, "", ""), rows(Arrays.copyOf(args, format == null ? 3 : args.length)));
    assertEquals(
        "jsonl".equals(format)
            ? "{\"speaker\":\"Ines Okafor\",\"quote\":\"We will appeal.\"}\n"
            : HEADER + ROW,
        Files.readString(Path.of(target)));
  }

  @Test
  void saysWhyTheOutputCannotBeWritten() {
    Path target = folder.resolve("no/such/rows.csv");
    assertEquals(
        new Result(1, "", target + ": no such folder to write in\n"),
        rows("-o", target.toString(), article));
  }

  @Test
  void aFullDiskIsAFailure() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(InputStream.nullInputStream(), failing("No space left on device"), err, article);
    assertEquals(1, exitCode);
    assertEquals(
        "standard output: cannot be written: No space left on device\n", err.toString(UTF_8));
  }

  @Test
  void aReaderThatHasSeenEnoughIsNone() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(InputStream.nullInputStream(), failing("Broken pipe"), err, article);
    assertEquals(0, exitCode);
    assertEquals("", err.toString(UTF_8));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void leavesTheSpeakerEmptyBelowTheLeastConfidence() throws IOException {
    String unsure = write("unsure.txt", "Ann Lee lives by the canal. “Nobody asked us.”\n");
    assertEquals(new Result(0, HEADER + "Ann Lee,Nobody asked us.\n", ""), rows(unsure));
    assertEquals(
        new Result(0, HEADER + "\"\",Nobody asked us.\n", ""),
        rows("--min-confidence", "1", unsure));
  }

  @Test
  void showsEveryMarkedSpanWhenAsked() throws IOException {
    String titles = write("titles.txt", "The so-called “smart” bins cost millions.\n");
    assertEquals(
        new Result(0, "quote,type\n", ""), Program.run("-q", "--columns=quote,type", titles));
    assertEquals(
        new Result(0, "quote,type\nsmart,other\n", ""),
        Program.run("-q", "--columns=quote,type", "--all-marked", titles));
  }

  @Test
  void readsTheEncodingThatIsNamed() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(
        latin, "\"Adiós,\" said Zoë Cole.".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertEquals(
        new Result(0, HEADER + "Zoë Cole,Adiós\n", ""),
        rows("--encoding", "ISO-8859-1", latin.toString()));
  }

  @Test
  void exitsWithTwoOnWrongUsage() {
    assertUsage("Unknown option: '--bogus'", "--bogus");
    assertUsage("--threads must be at least 1, not 0", "-j", "0", article);
    assertUsage("--min-confidence must be from 0 to 1, not 2.0", "--min-confidence", "2", article);
    assertUsage("Missing required parameter for option '--output' (FILE)", "-o");
    assertUsage(
        "Invalid value for option '--format': expected one of [CSV, TSV, JSONL, XLSX, HTML, TEXT]"
            + " (case-insensitive) but was 'xml'",
        "-f",
        "xml");
  }

  private static void assertUsage(String message, String... args) {
    Result result = Program.run(args);
    assertEquals(new Result(2, "", "whosaid: " + message + "\nTry 'whosaid --help'.\n"), result);
  }

  @Test
  void helpIsAsRecorded() throws IOException {
    Result result = Program.run("--help");
    assertEquals(0, result.exitCode());
    try (InputStream golden =
        Objects.requireNonNull(ExtractCommandTest.class.getResourceAsStream("help.txt"))) {
      assertEquals(new String(golden.readAllBytes(), UTF_8), result.out());
    }
  }

  @Test
  void namesItsVersion() {
    assertTrue(
        Program.run("--version")
            .out()
            .toLowerCase(Locale.ROOT)
            .matches("whosaid \\d+\\.\\d+\\.\\d+ \\([0-9a-f]{12}\\)\\R(.*\\R)+"));
  }

  @Test
  void runsOnAnyNumberOfThreadsAlike() {
    Result one = Program.run("-q", "-j", "1", "corpus");
    Result four = Program.run("-q", "-j", "4", "corpus");
    assertEquals(one, four);
    assertEquals(0, one.exitCode());
  }

  @Test
  void readsInputFromTheStreamItIsGiven() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new ByteArrayInputStream(new byte[0]), out, OutputStream.nullOutputStream(), "-q", "-");
    assertEquals(1, exitCode);
  }
}
