package org.whosaid.io.page;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * A web page: its article, and what it says of it.
 *
 * @param text the article, as {@link HtmlText} takes it down; empty when there is none
 * @param about what the page says of the article, by the name of the column, see {@link PageFacts}
 */
public record WebPage(String text, Map<String, String> about) {

  /** A page whose article is somewhere else than in its elements has less than this of it there. */
  private static final double MUCH = 0.5;

  /** Returns the page in {@code html}, in time linear in its length. */
  public static WebPage of(String html) {
    Document page = Jsoup.parse(html);
    PageFacts facts = PageFacts.of(page); // before its scripts are out of sight
    String shown = HtmlText.paragraphs(page);
    String told = facts.articleBody().map(WebPage::lines).orElse("");
    return new WebPage(shown.length() < MUCH * told.length() ? told : shown, facts.about());
  }

  /** Returns the text that a page gives to search engines: plain, or with tags. */
  private static String lines(String body) {
    return HtmlFragment.isOne(body) ? HtmlFragment.text(body) : body.strip();
  }

  /** Returns a reader of pages. */
  public static DocumentReader reader() {
    return WebPage::read;
  }

  private static Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    return content(new TextDecoder(options.encoding()).decodePage(bytes));
  }

  /**
   * Returns the article of a page whose bytes were decoded.
   *
   * @throws UnreadableException when it has none
   */
  public static Content content(Content html) throws UnreadableException {
    WebPage page = of(html.text());
    if (page.text().isEmpty()) {
      throw new UnreadableException(Failure.EMPTY, "is a web page without text");
    }
    return new Content(page.text(), page.about(), html.notices());
  }
}
