package org.whosaid.io.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The article in a web page, as plain text: its paragraphs, headings, lists and block quotes, each
 * on a line of its own.
 *
 * <p>The article is the {@code <article>} with the most text, or several of a kind, as in a live
 * blog; else {@code <main>}, else the body; and of that the part with its prose, see {@link
 * HtmlProse}, so that a headline is seldom in it. Left out are scripts, forms, navigation, asides,
 * footers, comments, figures with their captions, what is hidden, lists and lines that are links
 * for the most part, and a long line that stands there twice. {@code <q>} becomes quotation marks,
 * and so does {@code <blockquote>} around words that have none, if it is signed or introduced by a
 * colon; who signs, in its {@code <footer>}, its {@code <cite>} or after a dash, follows after a
 * dash. What shows words of the article once more is left out, see {@link PullQuotes}.
 */
final class HtmlText {

  private static final String CLUTTER =
      "script, style, noscript, template, iframe, svg, form:not(:has(p)), button, select, nav,"
          + " aside, figure, figcaption, body > header, [hidden], [style~=display:\\s*none],"
          + " [aria-hidden=true], [role=navigation],"
          + " #comments, #disqus_thread, .comments, .comments-area, .comment-list, .comment-body,"
          + " article[class*=comment], [itemprop=comment], li:has(> a[href*=#comment-]),"
          + " [role=complementary], [role=contentinfo], [role=banner]";

  private static final String DASHES = "\u2014\u2013\u2015-";

  private static final double MOSTLY_LINK = 0.8;

  /** Letters from which a line that stands on a page twice is the same twice. */
  private static final int LONG = 40;

  private static final Pattern FOOTNOTE = Pattern.compile("\\[?\\d{1,3}\\]?");

  private static final String OPENING_MARKS = "\"\u201C\u2018'\u00AB\u201E";

  private HtmlText() {}

  /** Returns the text of the article in a page, in time linear in its length; it may be empty. */
  static String of(Document page) {
    Set<Node> clutter = Collections.newSetFromMap(new IdentityHashMap<>());
    clutter.addAll(page.select(CLUTTER));
    HtmlWeights weights = new HtmlWeights(clutter);
    page.filter(weights);
    clutter.addAll(weights.listsOfLinks());
    clutter.addAll(weights.besideTheArticle());
    Element article = weights.article().orElse(page.body());
    HtmlProse prose = new HtmlProse(clutter);
    article.filter(prose);
    Lines lines = new Lines(clutter);
    prose.place().orElse(article).filter(lines);
    return lines.toString();
  }

  /** Returns the same with an empty line between lines: each of them is whole. */
  static String paragraphs(Document page) {
    return of(page).strip().replace("\n", "\n\n");
  }

  /** The lines of a page, taken down while walking over it. */
  private static final class Lines implements NodeFilter {

    private final Set<Node> clutter;
    private final StringBuilder text = new StringBuilder();
    private final List<String> named = new ArrayList<>();
    private final BitSet headlineBegins = new BitSet();
    private int marks;
    private int blockQuotes;
    private int blockQuote;
    private final Set<String> seen = new HashSet<>();
    private int lineEnd;
    private int links;
    private int linked;

    Lines(Set<Node> clutter) {
      this.clutter = clutter;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (clutter.contains(node)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode words) {
        int before = text.length();
        addWords(words.getWholeText());
        linked += links > 0 ? text.length() - before : 0;
      } else if (node instanceof Element element) {
        return begin(element, element.normalName(), depth);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element, String name, int depth) {
      boolean names = name.equals("footer") || (name.equals("cite") && isInBlockQuote(element));
      if (names && depth > 0) {
        if (blockQuotes > 0) {
          named.add(element.text());
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("sup") && isFootnote(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.isBlock() || name.equals("br")) {
        endLine();
      }
      if (name.equals("a")) {
        links++;
      } else if (name.equals("q")) {
        text.append(marks++ % 2 == 0 ? '\u201C' : '\u2018');
      } else if (name.equals("blockquote") && blockQuotes++ == 0) {
        blockQuote = text.length();
      } else if (name.equals("h1")) {
        headlineBegins.set(text.length());
      }
      return FilterResult.CONTINUE;
    }

    /** A number set high is a footnote's, unless it stands behind a number. */
    private boolean isFootnote(Element element) {
      boolean power = text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
      return !power && FOOTNOTE.matcher(element.text()).matches();
    }

    private static boolean isInBlockQuote(Element element) {
      Element parent = element.parent();
      return parent != null && parent.normalName().equals("blockquote");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !clutter.contains(node)) {
        String name = element.normalName();
        if (name.equals("a")) {
          links--;
        } else if (name.equals("q")) {
          text.append(--marks % 2 == 0 ? '\u201D' : '\u2019');
        }
        if (element.isBlock()) {
          endLine();
        }
        if (name.equals("blockquote") && --blockQuotes == 0) {
          sign(blockQuote);
          lineEnd = text.length();
        }
      }
      return FilterResult.CONTINUE;
    }

    /**
     * Puts marks around the lines from {@code begin} on as papers do, each opens, the last closes,
     * if somebody is said to say them, and who that is behind them; others are no quotation but a
     * box.
     */
    private void sign(int begin) {
      String block = text.substring(begin).strip();
      int last = block.lastIndexOf('\n') + 1;
      boolean signs = last > 0 && DASHES.indexOf(block.charAt(last)) >= 0;
      String lines = signs ? block.substring(0, last).strip() : block;
      String signer = signs ? signer(block.substring(last)) : signer(String.join(", ", named));
      named.clear();
      if (lines.isEmpty() || (signer.isEmpty() && !isIntroduced(begin))) {
        return;
      }
      boolean marked = OPENING_MARKS.indexOf(lines.charAt(0)) >= 0;
      text.setLength(begin);
      text.append(marked ? lines : '\u201C' + lines.replace("\n", "\n\u201C") + '\u201D');
      text.append(signer.isEmpty() ? "" : " \u2014 " + signer).append('\n');
    }

    /** {@code — Ann Lee (@annlee) May 4, 2020} as a page embeds what was said elsewhere. */
    private static String signer(String line) {
      int account = line.indexOf(" (@");
      String name = account < 0 ? line : line.substring(0, account);
      int begin = 0;
      while (begin < name.length() && (DASHES + " ").indexOf(name.charAt(begin)) >= 0) {
        begin++;
      }
      return name.substring(begin);
    }

    /** Returns whether what stands before {@code begin} ends in a colon. */
    private boolean isIntroduced(int begin) {
      return begin > 1 && text.charAt(begin - 2) == ':';
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
      if (text.length() > lineEnd && !isOfArticle(text.substring(lineEnd))) {
        text.setLength(lineEnd);
      }
      lineEnd = text.length();
      linked = 0;
    }

    /**
     * A line that is all link leads to another article; one that stands twice is the same twice.
     */
    private boolean isOfArticle(String line) {
      boolean link = linked > MOSTLY_LINK * line.length();
      return !link && (line.length() <= LONG || seen.add(line));
    }

    /** Returns the lines, without those that show words of others once more. */
    @Override
    public String toString() {
      List<String> lines = List.of(text.toString().split("\n"));
      BitSet out = PullQuotes.of(lines, headlines(lines));
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        if (!out.get(i) && !lines.get(i).isEmpty()) {
          rest.append(lines.get(i)).append('\n');
        }
      }
      return rest.toString();
    }

    private BitSet headlines(List<String> lines) {
      BitSet headlines = new BitSet();
      int begin = 0;
      for (int i = 0; i < lines.size(); i++) {
        headlines.set(i, headlineBegins.get(begin));
        begin += lines.get(i).length() + 1;
      }
      return headlines;
    }
  }
}
