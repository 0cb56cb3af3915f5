package org.whosaid.io;

import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.whosaid.model.Failure;

/**
 * The article in a web page, as plain text: its paragraphs, headings, lists and block quotes, each
 * on a line of its own.
 *
 * <p>The article is the {@code <article>} with the most text, else {@code <main>}, else the body.
 * Left out are scripts, forms, navigation, asides, footers, figures with their captions, what is
 * hidden, and lists that are links for the most part. {@code <q>} becomes quotation marks, and so
 * does {@code <blockquote>} around words that have none; who is named in its {@code <footer>} or
 * {@code <cite>} follows on a line of its own.
 */
final class HtmlText {

  private static final String CLUTTER =
      "script, style, noscript, template, iframe, svg, form, button, select, nav, aside, figure,"
          + " figcaption, body > header, footer:not(blockquote footer), [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=complementary], [role=contentinfo], [role=banner]";

  private static final String LISTS = "ul, ol, table";
  private static final double MOSTLY_LINKS = 0.6;
  private static final String OPENING_MARKS = "\"\u201C\u2018'\u00AB\u201E";

  private HtmlText() {}

  /**
   * Returns the text of the article in {@code html}.
   *
   * @throws UnreadableException when it has none
   */
  static String of(String html) throws UnreadableException {
    Document page = Jsoup.parse(html);
    page.select(CLUTTER).remove();
    page.select(LISTS).stream().filter(HtmlText::isMostlyLinks).forEach(Element::remove);
    page.select("blockquote > footer, blockquote > cite").forEach(HtmlText::putBehind);
    Lines lines = new Lines();
    article(page).traverse(lines);
    String text = lines.toString();
    if (text.isEmpty()) {
      throw new UnreadableException(Failure.EMPTY, "is a web page without text");
    }
    return text;
  }

  private static boolean isMostlyLinks(Element list) {
    int links = list.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return links > MOSTLY_LINKS * list.text().length();
  }

  private static void putBehind(Element named) {
    Element quote = named.parent();
    if (quote != null) {
      quote.after(named.tagName("p"));
    }
  }

  private static Element article(Document page) {
    return page.select("article").stream()
        .max(Comparator.comparingInt(article -> article.text().length()))
        .orElseGet(
            () -> {
              Element main = page.selectFirst("main, [role=main]");
              return main == null ? page.body() : main;
            });
  }

  /** The lines of a page, taken down while walking over it. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int marks;
    private int blockQuotes;
    private int blockQuote;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        addWords(words.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (element.isBlock() || name.equals("br")) {
          endLine();
        }
        if (name.equals("q")) {
          text.append(marks++ % 2 == 0 ? '\u201C' : '\u2018');
        } else if (name.equals("blockquote") && blockQuotes++ == 0) {
          blockQuote = text.length();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("q")) {
          text.append(--marks % 2 == 0 ? '\u201D' : '\u2019');
        }
        if (element.isBlock()) {
          endLine();
        }
        if (name.equals("blockquote") && --blockQuotes == 0) {
          markFrom(blockQuote);
        }
      }
    }

    /**
     * Puts marks around the lines from {@code begin} on as papers do: each opens, the last closes.
     */
    private void markFrom(int begin) {
      String lines = text.substring(begin).strip();
      if (!lines.isEmpty() && OPENING_MARKS.indexOf(lines.charAt(0)) < 0) {
        text.setLength(begin);
        text.append('\u201C').append(lines.replace("\n", "\n\u201C")).append("\u201D\n");
      }
    }

    private void addWords(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (!isSpace(c)) {
          text.append(c);
        } else if (text.length() > 0 && !isSpace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || c == '\u00A0';
    }

    private void endLine() {
      if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
