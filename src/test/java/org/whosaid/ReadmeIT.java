package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.table.RowFormat;
import org.whosaid.testing.Articles;
import org.whosaid.testing.Await;
import org.whosaid.testing.Golden;
import org.whosaid.testing.Shell;

/** The commands of the README, run by a shell as they are printed there. */
class ReadmeIT {

  private static final Path HOME =
      Path.of(System.getProperty("whosaid.home", ".")).toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void copyArticles() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    try (OutputStream file = Files.newOutputStream(folder.resolve("dump.jsonl.gz"));
        OutputStream dump = new GZIPOutputStream(file)) {
      for (Path article : Articles.of(HOME.resolve("corpus"))) {
        Files.copy(article, articles.resolve(article.getFileName()));
        String name = article.getFileName().toString();
        String text = Files.readString(article).replace("\"", "\\\"").replace("\n", "\\n");
        dump.write(("{\"title\":\"" + name + "\",\"text\":\"" + text + "\"}\n").getBytes(UTF_8));
      }
    }
  }

  /** Returns the pipeline that the README prints under a heading. */
  private static String pipeline(String heading) throws IOException {
    String after = Files.readString(HOME.resolve("README.md")).split(heading + "\n\n", 2)[1];
    String command = after.lines().findFirst().orElseThrow();
    assertTrue(command.startsWith("    whosaid "), command);
    return command.strip();
  }

  private String run(String command) throws IOException, InterruptedException {
    return new Shell(HOME, folder).run(0, command);
  }

  /** Returns the cells of the first table of the README, those of its header first. */
  private static List<List<String>> firstTable() throws IOException {
    return Files.readString(HOME.resolve("README.md"))
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .filter(line -> !line.startsWith("|---"))
        .map(line -> List.of(line.substring(1, line.length() - 1).strip().split(" *\\| *", -1)))
        .toList();
  }

  @Test
  void whatItDoes() throws IOException, InterruptedException {
    String readme = Files.readString(HOME.resolve("README.md"));
    String command = readme.split("`corpus/harbour-fire.txt`\\),\n\n", 2)[1].split("\n", 2)[0];
    String printed = run("cd '" + HOME + "' && " + command.strip() + " -q");
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CSVParser.parse(printed, RowFormat.CSV.table())) {
      rows.add(row.toList());
    }
    List<List<String>> table = firstTable();
    assertEquals(withoutLast(table), withoutLast(rows));
    for (int i = 1; i < rows.size(); i++) {
      Golden.assertConfidence(last(table.get(i)), last(rows.get(i)), rows.get(i).toString());
    }
  }

  private static List<List<String>> withoutLast(List<List<String>> rows) {
    return rows.stream().map(row -> row.subList(0, row.size() - 1)).toList();
  }

  private static double last(List<String> row) {
    return Double.parseDouble(row.get(row.size() - 1));
  }

  private List<String> speakers() throws IOException, InterruptedException {
    return run("whosaid -q -f tsv --no-header --columns speaker articles").lines().toList();
  }

  @Test
  void aSheetForCheckingFacts() throws IOException, InterruptedException {
    assertEquals("", run(pipeline("A sheet for checking facts:")));
    try (ZipFile sheet = new ZipFile(folder.resolve("sheet.xlsx").toFile())) {
      String cells =
          new String(
              sheet.getInputStream(sheet.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              UTF_8);
      assertEquals(speakers().size() + 1, cells.split("<row ", -1).length - 1);
    }
  }

  @Test
  void whoIsQuotedMost() throws IOException, InterruptedException {
    Map<String, Long> counts =
        speakers().stream()
            .filter(speaker -> !speaker.isEmpty())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    List<Long> most = counts.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
    List<String> printed = run(pipeline("Who is quoted most:")).lines().map(String::strip).toList();
    assertEquals(most, printed.stream().map(line -> Long.valueOf(line.split(" ", 2)[0])).toList());
    for (String line : printed) {
      String[] parts = line.split(" ", 2);
      assertEquals(counts.get(parts[1]), Long.valueOf(parts[0]), line);
    }
  }

  @Test
  void whatPeopleAreSureToHaveSaid() throws IOException, InterruptedException {
    assumeTrue(run("command -v jq || true").contains("jq"), "jq is not installed");
    String columns = "speaker,quote,speaker_kind,confidence";
    String expected =
        run("whosaid -q -f tsv --no-header --columns " + columns + " articles")
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells[2].equals("person") && Double.parseDouble(cells[3]) >= 0.9)
            .map(cells -> cells[0] + "\t" + cells[1] + "\n")
            .collect(Collectors.joining());
    String printed = run(pipeline("What people are sure to have said:"));
    assertEquals(expected, printed.replace("\\n", " "));
  }

  @Test
  void everyNight() throws IOException, InterruptedException {
    String nightly = pipeline("Every night, whatever became of the night before:");
    assertEquals("", run(nightly));
    byte[] whole = Files.readAllBytes(folder.resolve("quotes.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("quotes.csv"));
    assertTrue(lines.get(0).endsWith(",context,title,date"), lines.get(0));
    assertEquals(speakers().size() + 1, lines.size());
    assertEquals("source,kind,reason\n", Files.readString(folder.resolve("failed.csv")));

    Files.delete(folder.resolve("quotes.csv"));
    Path journal = folder.resolve("quotes.csv.journal");
    ProcessBuilder night = new ProcessBuilder("sh", "-c", "exec " + nightly);
    night.environment().merge("PATH", HOME.toString(), (path, home) -> home + ":" + path);
    Process killed = night.directory(folder.toFile()).start();
    Await.until(
        "a journal of 3 lines",
        () -> Files.exists(journal) && Files.readString(journal).lines().count() >= 3,
        killed::isAlive);
    assertTrue(killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES));
    assertEquals("", run(nightly));
    assertArrayEquals(whole, Files.readAllBytes(folder.resolve("quotes.csv")));
  }

  /** Returns the first program in a language that the README prints. */
  private static String program(String language) throws IOException {
    return Files.readString(HOME.resolve("README.md"))
        .split("```" + language + "\n", 2)[1]
        .split("```", 2)[0];
  }

  private boolean has(String tool) throws IOException, InterruptedException {
    return !run("command -v " + tool + " || true").isBlank();
  }

  @Test
  void fromPython() throws IOException, InterruptedException {
    assumeTrue(has("python3"), "Python is not installed");
    Files.writeString(folder.resolve("quotes.py"), program("python"));
    assertEquals(
        List.of("Ann Lee | We won", "her coach | It rained"),
        run("python3 quotes.py").lines().toList());
  }

  @Test
  void fromR() throws IOException, InterruptedException {
    assumeTrue(has("Rscript"), "R is not installed");
    Files.writeString(folder.resolve("quotes.R"), program("r"));
    String most =
        speakersOf("speaker_kind,confidence,speaker").stream()
            .filter(cells -> cells.get(0).equals("person"))
            .filter(cells -> Double.parseDouble(cells.get(1)) >= 0.8)
            .collect(Collectors.groupingBy(cells -> cells.get(2), Collectors.counting()))
            .values()
            .stream()
            .max(Comparator.naturalOrder())
            .map(String::valueOf)
            .orElseThrow();
    String printed = run("Rscript quotes.R");
    assertTrue(printed.matches("(?s).*\\b" + most + "\\b.*"), printed);
    assertEquals(
        Long.parseLong(most) + 1, Files.readAllLines(folder.resolve("most-quoted.csv")).size());
  }

  private List<List<String>> speakersOf(String columns) throws IOException, InterruptedException {
    return run("whosaid -q -f tsv --no-header --columns " + columns + " articles")
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
