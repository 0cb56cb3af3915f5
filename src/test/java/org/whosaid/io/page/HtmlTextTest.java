package org.whosaid.io.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

  private static String text(String html) {
    return HtmlText.of(Jsoup.parse(html));
  }

  @Test
  void keepsHeadingsParagraphsListsAndEntitiesOfTheArticle() {
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
  void takesTheMainPartOrElseTheBodyWhereThereIsNoArticle() {
    assertEquals("In main\n", text("<p>Outside</p><main><div>In main</div></main>"));
    assertEquals("One\nTwo\nThree\n", text("<div>One<br>Two</div><div>Three"));
  }

  @Test
  void writesTheMarksThatTheBrowserWouldShow() {
    assertEquals(
        "She said “it is ‘over’ now”.\n", text("<p>She said <q>it is <q>over</q> now</q>.</p>"));
  }

  @Test
  void marksABlockQuoteAndNamesItsAuthorAfterIt() {
    assertEquals(
        "Ann Lee wrote:\n“We tried.\n“We failed.” — Ann Lee, miller\nNothing more.\n",
        text(
            "<p>Ann Lee wrote:</p><blockquote><p>We tried.</p><p>We failed.</p>"
                + "<footer>— <cite>Ann Lee</cite>, miller</footer></blockquote><p>Nothing more."));
  }

  @Test
  void marksABlockQuoteThatAColonIntroduces() {
    assertEquals(
        "Ann Lee wrote:\n“We tried.”\nNothing more.\n",
        text("<p>Ann Lee wrote:</p><blockquote>We tried.</blockquote><p>Nothing more."));
  }

  @Test
  void marksWhatAPageEmbedsAndKeepsWhoSignsIt() {
    assertEquals(
        "The mill shut.\n“We tried.” — Ann Lee\nNothing more.\n",
        text(
            "<p>The mill shut.</p><blockquote><p>We tried.</p>&mdash; Ann Lee (@annlee)"
                + " <a href='/1'>May 4, 2020</a></blockquote><p>Nothing more."));
  }

  @Test
  void takesABlockQuoteThatNobodySignsForABox() {
    assertEquals(
        "The mill shut.\nIn short: rents rose.\n",
        text("<p>The mill shut.</p><blockquote><p>In short: rents rose.</p></blockquote>"));
  }

  @Test
  void readsALongLineOnceHoweverOftenItStandsThere() {
    String line = "“We have tried for thirty years,” said Ann Lee.";
    assertEquals(line + "\nNo.\nNo.\n", text("<p>" + line + "<p>No.<p>" + line + "<p>No."));
  }

  @Test
  void leavesOutWhatLeadsToOtherArticles() {
    assertEquals(
        "“We <b>tried</b>,” said Ann Lee.\n".replaceAll("</?b>", ""),
        text(
            "<p>“We <a href='/t'>tried</a>,” said Ann Lee.</p>"
                + "<p><a href='/m'>‘No more mills’ says mayor</a></p>"));
  }

  @Test
  void readsAPageThatIsAFormAndNoComments() {
    assertEquals(
        "“We tried,” said Ann Lee.\n",
        text(
            "<form><div><p>“We tried,” said Ann Lee.</p></div></form><form><input>Search</form>"
                + "<div id=comments><p>“You lie,” said joe99.</p></div>"
                + "<div style='display: none'><p>“Hidden,” he said.</p></div>"));
  }

  @Test
  void passesOverEmptyMainPartsCardsAndComments() {
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
  void leavesABlockQuoteThatHasMarksAlone() {
    assertEquals("“We tried.”\n", text("<blockquote>“We tried.”</blockquote>"));
  }

  @Test
  void readsTheBlockWithNearlyAllTheProse() {
    String story = "<p>" + "The fen is low and the mill is old. ".repeat(30) + "</p>";
    assertEquals(
        "The fen is low and the mill is old. ".repeat(30).strip() + "\n",
        text(
            "<body><h1>Mill to shut</h1><div>By Ann Lee</div><div>"
                + story
                + "</div>"
                + "<div><p>Write to us at the address above, and tell us what you think of it all,"
                + " of mills.</p></div>"));
  }

  @Test
  void leavesOutTheNumbersOfFootnotes() {
    assertEquals(
        "No winter, 10 6 or 7th\n".replace("10 6", "106"),
        text("<p>No<sup>1</sup> winter<sup>[12]</sup>, 10<sup>6</sup> or 7<sup>th</sup></p>"));
  }

  @Test
  void readsAllPostsOfALiveBlog() {
    String post = "<article class=post><p>" + "The river has passed the mark again. ".repeat(4);
    String card =
        "<article class=card><a href=/a>"
            + "Ten mills you must see today. ".repeat(5)
            + "</a></article>";
    assertEquals(
        ("The river has passed the mark again. ".repeat(4).strip() + " One.\n")
            + ("The river has passed the mark again. ".repeat(4).strip() + " Two.\n")
            + ("The river has passed the mark again. ".repeat(4).strip() + " Three.\n"),
        text(
            "<main>"
                + post
                + "One.</p></article>"
                + post
                + "Two.</p></article>"
                + post
                + "Three.</p></article></main>"
                + card.repeat(4)));
  }

  @Test
  void leavesOutWhatOnlyShowsWordsOnceMore() {
    String said = "<p>“We are selling a hole in the ground,” said Olive Trent.</p>";
    String read = "“We are selling a hole in the ground,” said Olive Trent.\n";
    assertEquals(
        read,
        text(
            "<h1>Baths ‘a hole in the ground’</h1>"
                + said
                + "<blockquote>“We are selling a hole in the ground”</blockquote>"));
    assertEquals(
        "Baths ‘a ruin’\n" + read + "“Nobody asked us about the baths.” — Ann Rusk\n",
        text(
            "<h1>Baths ‘a ruin’</h1>"
                + said
                + "<blockquote>“Nobody asked us about the baths.”<cite>Ann Rusk</cite></blockquote>"));
  }

  @Test
  void leavesOutTeasersAndBannersByTheirNamesUnlessTheyAreTheArticle() {
    String words = "The fen is low and the mill is old. ";
    assertEquals(
        words.repeat(9).strip() + "\n",
        text(
            "<div class='story related-to-mills'><p>"
                + words.repeat(9)
                + "</p></div>"
                + "<div class='teaser__item'><h3>‘A hole’</h3></div>"
                + "<div id='cookie-banner'><p>“We value your privacy.”</p></div>"));
  }

  @Test
  void readsDeepNestingWithoutRunningOutOfStack() {
    assertEquals("deep\n", text("<div>".repeat(100_000) + "deep"));
  }
}
