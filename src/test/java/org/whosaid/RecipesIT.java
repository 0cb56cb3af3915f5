package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Shell;

/** The commands of the page of recipes, run by a shell as they are printed there. */
class RecipesIT {

  private static final Path HOME =
      Path.of(System.getProperty("whosaid.home", ".")).toAbsolutePath();

  @TempDir Path folder;

  /** Returns the commands under a heading of the page. */
  private static List<String> commands(String heading) throws IOException {
    Path page = HOME.resolve("src/site/markdown/recipes.md");
    String section =
        Files.readString(page).split("## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
    return section
        .lines()
        .filter(line -> line.startsWith("    whosaid "))
        .map(String::strip)
        .toList();
  }

  private String run(int exitCode, String command) throws IOException, InterruptedException {
    return new Shell(HOME, folder).run(exitCode, command);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void pack(String name, String text) throws IOException {
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      file.write(text.getBytes(UTF_8));
    }
  }

  @Test
  void aSheetForCheckingFacts() throws IOException, InterruptedException {
    List<String> commands = commands("A sheet for checking facts");
    write("articles/a.txt", "“We will rebuild every house by May,” said Ann Lee.\n");
    write("draft.txt", "“We will rebuild each house by June,” said Ann Lee.\n");
    write("claims.csv", "quote,speaker\nWe will rebuild every house by May,Ann Lee\n");
    run(3, commands.get(0));
    assertTrue(Files.readString(folder.resolve("checked.html")).contains("June"));
    run(0, commands.get(1));
    try (ZipFile sheet = new ZipFile(folder.resolve("checked.xlsx").toFile())) {
      assertTrue(sheet.size() > 0);
    }
    assertEquals(2, commands.size());
  }

  @Test
  void whoIsQuotedMostMonthByMonth() throws IOException, InterruptedException {
    pack(
        "dump.jsonl.gz",
        """
        {"date":"2026-05-01","text":"“One,” said Ann Lee. “Two,” said Bo Dahl."}
        {"date":"2026-05-30","text":"“Three,” said Ann Lee."}
        {"date":"2026-06-02","text":"“Four,” said Bo Dahl."}
        """);
    assertEquals(
        List.of("2 2026-05\tAnn Lee", "1 2026-05\tBo Dahl", "1 2026-06\tBo Dahl"),
        run(0, commands("Who is quoted most, month by month").get(0))
            .lines()
            .map(String::strip)
            .toList());
  }

  @Test
  void womenAndMenAmongThoseQuoted() throws IOException, InterruptedException {
    write("people.csv", "name,aliases,id\nAnn Lee,,woman\nBo Dahl,,man\n");
    write("articles/a.txt", "“One,” said Ann Lee. “Two,” said Bo Dahl. “Three,” said Ann Lee.\n");
    write("articles/b.txt", "“Four,” said Cy Moss.\n");
    assertEquals(
        List.of("1", "1 man", "2 woman"),
        run(0, commands("Women and men among those quoted").get(0))
            .lines()
            .map(String::strip)
            .toList());
  }

  @Test
  void twoPapersSideBySide() throws IOException, InterruptedException {
    write("left/a.txt", "“We will rebuild every single house here by May,” said Ann Lee.\n");
    write("left/b.txt", "“Nobody has asked the people of this town at all,” said Bo Dahl.\n");
    write("right/c.txt", "“We will rebuild every single house here by June,” said Ann Lee.\n");
    assertEquals(1, run(0, commands("Two papers side by side").get(0)).lines().count());
  }

  @Test
  void commonCrawlNews() throws IOException, InterruptedException {
    String page =
        "<html><head><title>A harvest</title></head><body><article><p>“We have never seen such a year,”"
            + " said Ann Lee of the farmers, and the mill will run until winter.</p></article></body></html>";
    String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    pack(
        "CC-NEWS-20260501.warc.gz",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/harvest\r\n"
            + "WARC-Date: 2026-05-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + response.getBytes(UTF_8).length
            + "\r\n\r\n"
            + response
            + "\r\n\r\n");
    run(0, commands("Common Crawl News").get(0));
    String row = Files.readString(folder.resolve("quotes.jsonl"));
    assertTrue(row.contains("\"speaker\":\"Ann Lee\""), row);
    assertTrue(row.contains("\"url\":\"https://example.org/harvest\""), row);
  }
}
