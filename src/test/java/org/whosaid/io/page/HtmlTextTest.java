package org.whosaid.io.page;

import org.whosaid.io.source.UnreadableException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  private static String text(String html) throws UnreadableException {
    return HtmlText.of(html);
  }

  @Test
  void keepsHeadingsParagraphsListsAndEntitiesOfTheArticle() throws UnreadableException {
    assertEquals(
        """
        Mill to close
        “We tried,” said Ann Lee & sons.
        The reasons:
        rent
        wages
        """,
        text(
            """
            <html><head><title>Mill | Daily</title><style>p {}</style></head><body>
            <header><p>Daily</p></header><nav><a href="/">Home</a></nav>
            <article><header><h1>Mill   to
            close</h1></header>
            <p>&ldquo;We <em>tried</em>,&rdquo; said Ann&nbsp;Lee &amp; sons.</p>
            <figure><img src="a.jpg"><figcaption>The mill, “closed”</figcaption></figure>
            <p>The reasons:</p><ul><li>rent</li><li>wages</li></ul>
            <ul><li><a href="/a">Ten mills you must see</a></li></ul>
            <aside>Subscribe</aside><script>var a = "“No,” he said";</script></article>
            <article><p>Another</p></article><footer>© Daily</footer></body></html>
            """));
  }

  @Test
  void takesTheMainPartOrElseTheBodyWhereThereIsNoArticle() throws UnreadableException {
    assertEquals("In main\n", text("<p>Outside</p><main><div>In main</div></main>"));
    assertEquals("One\nTwo\nThree\n", text("<div>One<br>Two</div><div>Three"));
  }

  @Test
  void writesTheMarksThatTheBrowserWouldShow() throws UnreadableException {
    assertEquals(
        "She said “it is ‘over’ now”.\n", text("<p>She said <q>it is <q>over</q> now</q>.</p>"));
  }

  @Test
  void marksABlockQuoteAndNamesItsAuthorAfterIt() throws UnreadableException {
    assertEquals(
        "Ann Lee wrote:\n“We tried.\n“We failed.”\n— Ann Lee, miller\nNothing more.\n",
        text(
            "<p>Ann Lee wrote:</p><blockquote><p>We tried.</p><p>We failed.</p>"
                + "<footer>— <cite>Ann Lee</cite>, miller</footer></blockquote><p>Nothing more."));
  }

  @Test
  void marksABlockQuoteThatAColonIntroduces() throws UnreadableException {
    assertEquals(
        "Ann Lee wrote:\n“We tried.”\nNothing more.\n",
        text("<p>Ann Lee wrote:</p><blockquote>We tried.</blockquote><p>Nothing more."));
  }

  @Test
  void marksWhatAPageEmbedsAndKeepsWhoSignsIt() throws UnreadableException {
    assertEquals(
        "The mill shut.\n“We tried.”\n— Ann Lee\nNothing more.\n",
        text(
            "<p>The mill shut.</p><blockquote><p>We tried.</p>&mdash; Ann Lee (@annlee)"
                + " <a href='/1'>May 4, 2020</a></blockquote><p>Nothing more."));
  }

  @Test
  void takesABlockQuoteThatNobodySignsForABox() throws UnreadableException {
    assertEquals(
        "The mill shut.\nIn short: rents rose.\n",
        text("<p>The mill shut.</p><blockquote><p>In short: rents rose.</p></blockquote>"));
  }

  @Test
  void readsALongLineOnceHoweverOftenItStandsThere() throws UnreadableException {
    String line = "“We have tried for thirty years,” said Ann Lee.";
    assertEquals(line + "\nNo.\nNo.\n", text("<p>" + line + "<p>No.<p>" + line + "<p>No."));
  }

  @Test
  void leavesOutWhatLeadsToOtherArticles() throws UnreadableException {
    assertEquals(
        "“We <b>tried</b>,” said Ann Lee.\n".replaceAll("</?b>", ""),
        text(
            "<p>“We <a href='/t'>tried</a>,” said Ann Lee.</p>"
                + "<p><a href='/m'>‘No more mills’ says mayor</a></p>"));
  }

  @Test
  void readsAPageThatIsAFormAndNoComments() throws UnreadableException {
    assertEquals(
        "“We tried,” said Ann Lee.\n",
        text(
            "<form><div><p>“We tried,” said Ann Lee.</p></div></form><form><input>Search</form>"
                + "<div id=comments><p>“You lie,” said joe99.</p></div>"
                + "<div style='display: none'><p>“Hidden,” he said.</p></div>"));
  }

  @Test
  void passesOverEmptyMainPartsCardsAndComments() throws UnreadableException {
    String story = "<p>“We must drain it,” said Rosa Meijer, the engineer.</p>";
    String read = "“We must drain it,” said Rosa Meijer, the engineer.\n";
    assertEquals(read, text("<main></main><main>" + story + "</main>"));
    assertEquals(
        read,
        text("<main>" + story + "</main><article><h3>Mill to shut</h3><p>Power</p></article>"));
    String more = "The fen is low and the mill is old. ".repeat(4).strip();
    assertEquals(
        read + more + "\nYou lie.\n",
        text("<div>" + story + more + "</div><div><article><p>You lie.</p></article></div>"));
  }

  @Test
  void leavesABlockQuoteThatHasMarksAlone() throws UnreadableException {
    assertEquals("“We tried.”\n", text("<blockquote>“We tried.”</blockquote>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><head><title>x</title></head></html>", "<nav>Home</nav>"})
  void refusesAPageWithoutText(String html) {
    assertEquals(
        "is a web page without text",
        assertThrows(UnreadableException.class, () -> text(html)).reason());
  }

  @Test
  void readsDeepNestingWithoutRunningOutOfStack() throws UnreadableException {
    assertEquals("deep\n", text("<div>".repeat(100_000) + "deep"));
  }
}
