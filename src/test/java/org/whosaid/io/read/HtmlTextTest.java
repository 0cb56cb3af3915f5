package org.whosaid.io.read;

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
