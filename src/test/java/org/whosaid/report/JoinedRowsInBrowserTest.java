package org.whosaid.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Browser;
import org.whosaid.testing.CountingProxy;
import org.whosaid.testing.Program;

/** Where else a quotation stands, and what became of claims, as a person meets it. */
class JoinedRowsInBrowserTest {

  private static final String FIRST = "“We must act now, and act fairly,” said Mara Quill.\n";
  private static final String SECOND = "“We must act soon, and act fairly.”\n";

  @TempDir static Path folder;

  private static @Nullable CountingProxy proxy;
  private static @Nullable Browser started;

  @BeforeAll
  static void start() throws IOException {
    CountingProxy counting = new CountingProxy();
    proxy = counting;
    started = Browser.start(folder, counting.address()).orElse(null);
    assumeTrue(started != null, Browser.MISSING);
  }

  @AfterAll
  static void end() throws IOException {
    if (started != null) {
      started.close();
      assertEquals(List.of(), Objects.requireNonNull(proxy).requests());
    }
    Objects.requireNonNull(proxy).close();
  }

  private static Browser browser() {
    return Objects.requireNonNull(started);
  }

  private static String write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private static Path run(String page, String... arguments) {
    Path file = folder.resolve(page);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-o", file.toString()));
    Program.Result made = Program.run(all.toArray(String[]::new));
    assertEquals("", made.err());
    return file;
  }

  private static void showsTheOther(String speaker, String words) {
    assertEquals(List.of("Elsewhere (1)"), browser().texts("#detail h3"));
    assertEquals(
        List.of(speaker + ": “" + words + "”"), browser().texts(".elsewhere li p:first-child"));
  }

  @Test
  void aQuotationHasItsOthersBesideItWithWhatDiffers() throws IOException {
    String one = write(folder.resolve("few/one.txt"), FIRST);
    String two = write(folder.resolve("few/two.txt"), SECOND);
    Path page = run("few.html", "-q", "--cluster", one, two);
    browser().open(page, "#d0q0");
    showsTheOther("Mara Quill", "We must act now, soon, and act fairly.");
    assertEquals(List.of("now,"), browser().texts(".elsewhere del"));
    assertEquals(List.of("soon,"), browser().texts(".elsewhere ins"));
    assertEquals(List.of(), browser().violations());
    browser().one(".elsewhere a").click();
    showsTheOther("Mara Quill", "We must act soon, now, and act fairly");
    Path rows = run("few.csv", "-q", "--cluster", one, two);
    browser().open(run("later.html", "report", rows.toString()), "#d0q0");
    showsTheOther("Mara Quill", "We must act now, soon, and act fairly.");
  }

  @Test
  void aPageOfItsOwnHasThemTooWithLinksToTheirPages() throws IOException {
    Path many = folder.resolve("many");
    write(many.resolve("000.txt"), FIRST);
    write(many.resolve("301.txt"), SECOND);
    for (int i = 1; i <= 300; i++) {
      write(many.resolve(String.format(Locale.ROOT, "%03d.txt", i)), "Rain in Holt.\n");
    }
    Path index = run("many.html", "-q", "--cluster", many.toString());
    browser().open(index.resolveSibling("many_files").resolve("00001.html"), "#q0");
    showsTheOther("Mara Quill", "We must act now, soon, and act fairly.");
    browser().one(".elsewhere a").click();
    assertEquals(many.resolve("301.txt").toString(), browser().one("main h2").getText());
    showsTheOther("Mara Quill", "We must act soon, now, and act fairly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void claimsStandBesideWhatWasSaid(String scheme) throws IOException {
    String one = write(folder.resolve("claims/one.txt"), FIRST);
    String claims =
        write(
            folder.resolve("claims.csv"),
            "quote,speaker\nWe must act now and act fairly,Quill\n"
                + "We must act soon and act fairly,Quill\nThe roof is made of cheese,\n");
    browser().prefer(scheme);
    browser().open(run("claims.html", "verify", claims, "--in", one), "");
    assertEquals(
        List.of("all 3", "verbatim 1", "altered 1", "not found 1"),
        browser().texts("#verdicts button"));
    assertEquals(List.of("verbatim", "altered", "not found"), browser().texts(".verdict"));
    assertEquals(List.of("soon"), browser().texts("ins"));
    assertEquals(List.of("now,"), browser().texts("del"));
    assertEquals(List.of(), browser().violations());
    browser().all("#verdicts button").get(2).click();
    assertEquals(List.of("altered"), browser().texts(".verdict"));
    browser().prefer("light");
  }
}
