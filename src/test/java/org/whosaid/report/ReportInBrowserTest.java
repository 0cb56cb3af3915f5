package org.whosaid.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.whosaid.io.write.DocumentLines;
import org.whosaid.model.Document;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;
import org.whosaid.testing.Await;
import org.whosaid.testing.Browser;
import org.whosaid.testing.CountingProxy;
import org.whosaid.testing.Program;

/** The report as a person meets it. */
class ReportInBrowserTest {

  private static final String HOSTILE = "<script>window.owned = true</script>";

  private static final String WEIR =
      "The weir at Holt gave way.\n\n"
          + "“It held for a century,” said Finn Roy, the miller. “Now it is gravel.”\n\n"
          + "“Nobody asked us,” she said.\n\n"
          + "Ada Cole called it “a shame”. "
          + HOSTILE;

  private static final String BRIDGE = "“We build in May,” said Ada Cole, the mayor of Holt.";

  @TempDir static Path folder;

  private static final String PICTURE = "GET http://pictures.example/weir.png HTTP/1.1";

  private static @Nullable CountingProxy proxy;
  private static @Nullable Browser started;

  private final Path page = folder.resolve("report.html");

  @BeforeAll
  static void start() throws IOException {
    CountingProxy counting = new CountingProxy();
    proxy = counting;
    started = Browser.start(folder, counting.address()).orElse(null);
    assumeTrue(started != null, Browser.MISSING);
    asksForWhatAnyOtherPageNeeds(counting);
  }

  /** Without it, no request at all would only show that nobody counts. */
  private static void asksForWhatAnyOtherPageNeeds(CountingProxy counting) throws IOException {
    String needy = "<img src='http://pictures.example/weir.png'>";
    browser().open(Files.writeString(folder.resolve("needy.html"), needy), "");
    Await.until("a picture is asked for", () -> counting.requests().equals(List.of(PICTURE)));
  }

  @AfterAll
  static void end() throws IOException {
    if (started != null) {
      started.close();
      assertEquals(List.of(PICTURE), Objects.requireNonNull(proxy).requests());
    }
    Objects.requireNonNull(proxy).close();
  }

  private static Browser browser() {
    return Objects.requireNonNull(started);
  }

  @BeforeEach
  void make() throws IOException {
    Path weir = Files.writeString(folder.resolve("weir.txt"), WEIR);
    Path bridge = Files.writeString(folder.resolve("bridge.txt"), BRIDGE);
    try (OutputStream out = Files.newOutputStream(page)) {
      ReportWriter report = new ReportWriter(out);
      report.write(
          Optional.of(
              new Document(
                  weir.toString(),
                  WEIR,
                  Map.of("title", "The weir " + HOSTILE, "date", "2026-05-04"))),
          weirRows(weir.toString()));
      report.write(
          Optional.of(
              new Document(
                  bridge.toString(),
                  BRIDGE,
                  Map.of("date", "2026-06-01", "url", "javascript:window.owned=true"))),
          List.of(
              row(bridge.toString(), BRIDGE, "Ada Cole", 0.98, "Ada Cole", "We build in May,")));
      report.complete();
    }
    browser().open(page, "");
    browser().run("localStorage.clear()");
    Await.until("no correction is left of another test", this::nothingIsKept);
  }

  private boolean nothingIsKept() {
    browser().open(page, "");
    return browser().run("return localStorage.length").equals(0L);
  }

  private static List<Row> weirRows(String source) {
    return List.of(
        row(
            source,
            WEIR,
            "Finn Roy",
            0.97,
            "Finn Roy",
            "It held for a century,",
            "Now it is gravel."),
        row(source, WEIR, "Finn " + HOSTILE, 0.41, "she", "Nobody asked us,"),
        row(source, WEIR, null, 0, "", "a shame"));
  }

  /** Makes a row of the marked parts of a text, with Ada Cole as the runner-up. */
  private static Row row(
      String source,
      String text,
      @Nullable String speaker,
      double confidence,
      String mention,
      String... parts) {
    List<Span> segments =
        List.of(parts).stream()
            .map(part -> text.indexOf("“" + part + "”"))
            .map(begin -> new Span(begin, text.indexOf('”', begin) + 1))
            .toList();
    int named = text.indexOf(mention, segments.get(0).begin());
    return new Row(
        Optional.ofNullable(speaker)
            .map(name -> Speaker.named(List.of(name), SpeakerKind.PERSON, confidence)),
        String.join(" ", parts),
        source,
        parts[0].equals("a shame") ? QuotationType.MIXED : QuotationType.DIRECT,
        mention.isEmpty()
            ? Optional.empty()
            : Optional.of(new Excerpt(mention, named, named + mention.length())),
        Optional.empty(),
        speaker == null ? OptionalDouble.empty() : OptionalDouble.of(confidence),
        OptionalDouble.empty(),
        1,
        segments,
        "context of " + parts[0],
        List.of(new RunnerUp("Ada Cole", 0.3)),
        speaker == null ? "" : "inverted after",
        Optional.empty(),
        Map.of());
  }

  private static List<String> words() {
    return browser().texts(".quote .words");
  }

  private static Object colour(String selector) {
    return browser()
        .run(
            "return getComputedStyle(document.querySelector(arguments[0])).textDecorationColor",
            selector);
  }

  @Test
  void listsAllQuotationsWithTheirSpeakers() {
    assertEquals(
        List.of(
            "“It held for a century, Now it is gravel.”",
            "“Nobody asked us,”",
            "“a shame”",
            "“We build in May,”"),
        words());
    assertEquals(
        List.of("Finn Roy", "Finn " + HOSTILE, "speaker not known", "Ada Cole"),
        browser().texts(".quote strong"));
    assertEquals(List.of("4 quotations, 3 speakers, 2 articles"), browser().texts("#counts"));
  }

  @Test
  void whatATextHoldsIsShownAndNeverRun() {
    browser().open(page, "#d0");
    assertTrue(browser().one("#text").getText().endsWith(HOSTILE));
    assertEquals("The weir " + HOSTILE, browser().one("main h2").getText());
    browser().open(page, "#d1");
    assertEquals(0, browser().all("main a[href^=javascript]").size());
    assertNull(browser().run("return window.owned"));
    assertEquals(0L, browser().run("return document.querySelectorAll('script').length - 2"));
  }

  @Test
  void allRunsOfAQuotationHaveTheColourAndLettersOfTheirSpeaker() {
    browser().open(page, "#d0");
    List<WebElement> runs = browser().all("[data-row=d0q0]");
    assertEquals(
        List.of("FR\u2060“It held for a century,”", "“Now it is gravel.”"),
        runs.stream().map(WebElement::getText).toList());
    Object colour = colour("[data-row=d0q0]");
    assertEquals(
        colour,
        browser().run("return getComputedStyle(arguments[0]).textDecorationColor", runs.get(1)));
    assertNotEquals(colour, colour("[data-row=d0q1]"));
    assertEquals(
        "wavy",
        browser()
            .run(
                "return getComputedStyle(document.querySelector('[data-row=d0q2]')).textDecorationStyle"));
  }

  @Test
  void pointingAtARunLightsTheQuotationAndTellsWhoAndWhy() {
    browser().open(page, "#d0");
    browser().hover(browser().all("[data-row=d0q0]").get(1));
    assertEquals(2, browser().all(".lit").size());
    assertEquals(
        "Finn Roy\nperson · direct · confidence 0.97\n"
            + "a verb of saying and the speaker follow the words",
        browser().one("#card").getText());
  }

  @Test
  void choosingAQuotationShowsItsMentionAndALineToIt() {
    browser().open(page, "#d0q0");
    assertEquals(List.of("Finn Roy"), browser().texts(".mention.on"));
    assertEquals(1, browser().all("svg.line path").size());
    assertTrue(browser().one("#detail").getText().contains("Finn Roy"));
  }

  @Test
  void aClickOnASpeakerFiltersListAndArticle() {
    assertEquals(
        List.of("AC Ada Cole 1 · 25 %", "F Finn " + HOSTILE + " 1 · 25 %", "FR Finn Roy 1 · 25 %"),
        browser().texts(".speaker"));
    browser().all(".speaker").get(2).click();
    assertEquals(List.of("“It held for a century, Now it is gravel.”"), words());
    assertEquals(
        List.of("1 quotation, 1 speaker, 1 article of 4 quotations"), browser().texts("#counts"));
    browser().one("#everybody").click();
    assertEquals(4, words().size());
  }

  @Test
  void searchesWordsAndNames() {
    browser().one("#search").sendKeys("GRAVEL");
    assertEquals(1, words().size());
    browser().one("#search").clear();
    browser().one("#search").sendKeys("ada");
    assertEquals(List.of("“We build in May,”"), words());
  }

  @Test
  void filtersByTypeKindAndConfidence() {
    browser().one("#more summary").click();
    browser().one("#types input[value=direct]").click();
    assertEquals(List.of("“a shame”"), words());
    browser().one("#types input[value=direct]").click();
    browser().one("#kinds input[value=unknown]").click();
    assertEquals(3, words().size());
    browser().one("#least").sendKeys(Keys.END);
    assertEquals(List.of(), words());
    browser().one("#least").sendKeys(Keys.ARROW_LEFT);
    assertEquals("0.95", browser().one("#least-shown").getText());
    assertEquals(2, words().size());
  }

  @Test
  void doubtsComeWorstFirstAndLeaveTheQueueByAKey() {
    browser().open(page, "#doubts");
    assertEquals(List.of("“a shame”", "“Nobody asked us,”"), words());
    assertEquals("Doubts 2", browser().one("#views [aria-current]").getText());
    browser().type("j", "1", "j", Keys.ENTER);
    assertEquals("Doubts 0", browser().one("#views [aria-current]").getText());
    assertEquals(List.of("2 corrections."), browser().texts("#corrections"));
    assertEquals(
        List.of("Ada Cole (wrong speaker)", "Finn " + HOSTILE + " (confirmed)"),
        browser().all(".says").stream()
            .map(says -> says.getText().replaceFirst("^\\S+ ", ""))
            .toList());
  }

  @Test
  void correctionsOutliveAVisitAndCanBeTakenBack() {
    browser().open(page, "#doubts");
    browser().type("j", "1");
    browser().open(page, "");
    assertEquals(
        List.of("Finn Roy", "Finn " + HOSTILE, "Ada Cole", "Ada Cole"),
        browser().texts(".quote strong"));
    browser().one("#forget").click();
    assertEquals("speaker not known", browser().texts(".quote strong").get(2));
    browser().open(page, "");
    assertEquals(List.of("No corrections yet."), browser().texts("#corrections"));
  }

  @Test
  void somebodyElseCanBeNamed() {
    browser().open(page, "#doubts");
    browser().all(".decide input").get(1).sendKeys("Jo Lind", Keys.ENTER);
    assertEquals("Jo Lind", browser().texts(".quote strong").get(1));
  }

  @Test
  void correctedRowsAreAGoldSetAndAListOfSpeakers() throws IOException {
    browser().open(page, "#doubts");
    browser().type("j", "1");
    browser().all(".decide input").get(1).sendKeys("Jo Lind", Keys.ENTER);
    browser().one("#save").click();
    Path saved = folder.resolve("corrected.csv");
    Await.until("the rows are saved", () -> Files.exists(saved));
    String csv = Files.readString(saved);
    Files.delete(saved);
    assertEquals(
        List.of(
            "Finn Roy,\"It held for a century, Now it is gravel.\",",
            "Jo Lind,\"Nobody asked us,\",wrong speaker",
            "Ada Cole,a shame,wrong speaker",
            "Ada Cole,\"We build in May,\","),
        csv.lines()
            .skip(1)
            .map(line -> line.replaceFirst("^((?:[^,]+),(?:\"[^\"]*\"|[^,]*),).*,", "$1"))
            .toList());
    Path gold = Files.writeString(folder.resolve("gold.csv"), csv);
    Program.Result evaluated =
        Program.run("evaluate", "--gold", "rows", "-f", "csv", gold.toString());
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    Program.Result listed =
        Program.run(
            "-q",
            "--no-header",
            "--columns",
            "speaker",
            "--speakers",
            gold.toString(),
            folder.resolve("bridge.txt").toString());
    assertEquals(new Program.Result(0, "Ada Cole\n", ""), listed);
  }

  @Test
  void everythingCanBeReachedByKeys() {
    browser().type(Keys.TAB);
    assertEquals("To the quotations", browser().focus().getText());
    browser().type("/");
    assertEquals("search", browser().focus().getDomAttribute("id"));
    browser().type(Keys.TAB, Keys.ENTER, Keys.TAB);
    assertEquals("direct", browser().focus().getDomAttribute("value"));
    browser().open(page, "#d0");
    browser().type("j");
    assertEquals("run-d0q0", browser().focus().getDomAttribute("id"));
    browser().type("j", "k", "k");
    browser().type(Keys.TAB);
    assertEquals("run-d0q1", browser().focus().getDomAttribute("id"));
    browser().type(Keys.ENTER);
    assertTrue(browser().one("#detail").getText().contains("Nobody asked us"));
  }

  @Test
  void isPrintedAsAPlainList() throws IOException {
    byte[] pdf = Base64.getDecoder().decode(browser().print());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(
          text.contains(
              "Finn Roy: “It held for a century, Now it is gravel.” (paragraph 1) "
                  + "Finn "
                  + HOSTILE
                  + ": “Nobody asked us,” (paragraph 1)"),
          text);
      assertTrue(!text.contains("Save rows") && !text.contains("Who is quoted"), text);
    }
  }

  @Test
  void aFolderOfPagesIsOneReport() throws IOException {
    Path index = folder.resolve("many.html");
    Path lines = folder.resolve("many.jsonl");
    try (OutputStream out = Files.newOutputStream(lines)) {
      DocumentLines documents = new DocumentLines(out);
      for (int i = 0; i <= Report.MOST_IN_ONE; i++) {
        String source = folder.resolve(i + ".txt").toString();
        documents.write(
            Optional.of(new Document(source, BRIDGE)),
            List.of(row(source, BRIDGE, "Ada Cole", 0.98, "Ada Cole", "We build in May,")));
      }
    }
    Report.make(lines, ReportTest.plan(index), index);
    browser().open(index, "#articles");
    assertEquals(List.of("301 quotations, 1 speaker, 301 articles"), browser().texts("#counts"));
    assertEquals(100, browser().all(".items li").size());
    assertEquals("Show more (201)", browser().one(".more").getText());
    browser().one(".more").click();
    browser().one(".more").click();
    browser().one(".more").click();
    assertEquals(301, browser().all(".items li").size());
    assertEquals(List.of(), browser().violations());
    browser().all(".items li a").get(300).click();
    assertEquals(folder.resolve("300.txt").toString(), browser().one("main h2").getText());
    assertEquals(List.of(), browser().violations());
    browser().one("#views a").click();
    assertEquals(100, words().size());
    browser().all(".where a").get(7).click();
    assertEquals(1, browser().all(".run.chosen").size());
  }

  @ParameterizedTest
  @CsvSource({
    "'', light",
    "'', dark",
    "#articles, light",
    "#doubts, light",
    "#doubts, dark",
    "#d0q0, light",
    "#d0q0, dark"
  })
  void axeFindsNothingToMend(String place, String scheme) throws IOException {
    browser().prefer(scheme);
    browser().open(page, place);
    Object violations = browser().violations();
    browser().prefer("light");
    assertEquals(List.of(), violations);
  }
}
