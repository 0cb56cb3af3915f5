package org.whosaid.io.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;

class WebPageTest {

  private static Content read(byte[] bytes) throws UnreadableException {
    return WebPage.reader().read(bytes, ReadingOptions.DEFAULT);
  }

  private static Map<String, String> about(String html) {
    return WebPage.of(html).about();
  }

  @Test
  void believesWhatSearchEnginesAreToldFirst() {
    assertEquals(
        Map.of(
            "title", "Dam close to failing",
            "date", "2026-05-04T10:00:00Z",
            "byline", "Ida Lund; Bo Quist",
            "site", "The Fenland Post",
            "url", "https://example.org/dam"),
        about(
            """
            <meta property="og:title" content="Dam | Post">
            <script type="application/ld+json">[{"@type": "WebPage"}, {"@graph": [
              {"@type": ["NewsArticle"], "headline": "Dam close to failing",
               "datePublished": "2026-05-04T10:00:00Z",
               "author": [{"name": "Ida Lund"}, "Bo Quist", {"url": "https://example.org/x"}],
               "publisher": {"name": "The Fenland Post"},
               "mainEntityOfPage": {"@id": "https://example.org/dam"}}]}]</script>
            <p>Words</p>"""));
  }

  @Test
  void elseWhatThoseWhoShareItAreToldElseWhatReadersSee() {
    assertEquals(
        Map.of(
            "title", "Dam",
            "date", "2026-05-04",
            "byline", "Ida Lund",
            "site", "Post",
            "url", "https://example.org/d"),
        about(
            """
            <meta property="og:title" content="Dam"><meta name="author" content="Ida Lund">
            <meta property="og:site_name" content="Post">
            <link rel="canonical" href="https://example.org/d">
            <script type="application/ld+json">{"@type": "NewsArticle", broken</script>
            <h1>Dam fails</h1><time datetime="2026-05-04">Monday</time>"""));
    assertEquals(Map.of("title", "Dam fails"), about("<title>x</title><h1>Dam fails</h1><p>Words"));
    assertEquals(Map.of("title", "Dam"), about("<title>Dam</title><p>Words</p>"));
  }

  @Test
  void readsTheArticleThatSearchEnginesAreToldWhereThePageHasNone() {
    String script =
        """
        <script type="application/ld+json">{"@type": "Article", "articleBody":
        "<p>“We must drain it,” said Rosa Meijer.</p><p>She sighed and left.</p>"}</script>
        """;
    assertEquals(
        "“We must drain it,” said Rosa Meijer.\n\nShe sighed and left.",
        WebPage.of(script + "<p>Please enable scripts.</p>").text());
    String whole = "“We must drain it,” said Rosa Meijer, the engineer of the dam.";
    assertEquals(whole, WebPage.of(script + "<p>" + whole + "</p>").text());
  }

  @Test
  void replacesABadByteAndTellsIt() throws UnreadableException {
    byte[] page =
        "<p>Caf\u00C3\u00A9 owner, caf\u00C3\u00A9 cat, caf\u00E9 guest</p>".getBytes(ISO_8859_1);
    assertEquals(
        new Content(
            "Caf\u00E9 owner, caf\u00E9 cat, caf\uFFFD guest",
            Map.of(),
            List.of("1 bad character is replaced")),
        read(page));
  }

  @Test
  void readsMarksOfWindowsInAPageThatSaysItIsLatin() throws UnreadableException {
    byte[] page = "<meta charset=iso-8859-1><p>\u0093No,\u0094 she said".getBytes(ISO_8859_1);
    assertEquals(new Content("“No,” she said"), read(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><head><title>x</title></head></html>", "<nav>Home</nav>"})
  void refusesAPageWithoutText(String html) {
    assertEquals(
        "is a web page without text",
        assertThrows(UnreadableException.class, () -> read(html.getBytes(UTF_8))).reason());
  }

  @Test
  void aLinkInPlainTextLeavesItsLinesAsTheyAre() {
    String plain = "“No,” she said.\n\nSee <a href='https://e.org'>the yard</a>.\nIt floats.";
    assertEquals("“No,” she said.\n\nSee the yard.\nIt floats.", HtmlFragment.text(plain));
    assertEquals("One line.", HtmlFragment.text("<p>One\nline.</p>"));
  }

  @Test
  void seesHtmlInAFieldAndNoneInProse() {
    for (String html : List.of("<p>No", "No<br/>yes", "<i>No</i>", "<DIV class=a>No")) {
      assertEquals(true, HtmlFragment.isOne(html), html);
    }
    for (String prose : List.of("5 < 6 and 7 > 6", "a <sic> b", "x <- y", "I <3 you")) {
      assertEquals(false, HtmlFragment.isOne(prose), prose);
    }
  }

  @Test
  void readsMarkdownWithItsFrontMatter() throws UnreadableException {
    String text =
        """
        ---
        title: Baths sold
        date: 2026-05-04
        ---
        _“The roof
        fell in,”_ Bert Ames [said](https://example.org/a).

        > We will listen.
        >
        > — Carla Voss, water board
        """;
    assertEquals(
        new Content(
            "“The roof fell in,” Bert Ames said.\n\n“We will listen.” — Carla Voss, water board",
            Map.of("title", "Baths sold", "date", "2026-05-04")),
        new Markdown().read(text.getBytes(UTF_8), ReadingOptions.DEFAULT));
  }
}
