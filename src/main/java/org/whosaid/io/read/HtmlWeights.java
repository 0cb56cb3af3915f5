package org.whosaid.io.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** How much text the articles of a page have, and the lists of it, counted in one walk over it. */
final class HtmlWeights implements NodeFilter {

  private static final Set<String> LISTS = Set.of("ul", "ol", "table");
  private static final double MOSTLY_LINKS = 0.6;
  private static final double GOOD_DEAL = 0.1;

  private final Set<Node> clutter;
  private final Deque<Count> begun = new ArrayDeque<>();
  private final List<Element> listsOfLinks = new ArrayList<>();
  private long letters;
  private long lettersOfLinks;
  private int links;
  private int mains;
  private @Nullable Element article;
  private long lettersOfArticle;
  private boolean articleIsInMain;
  private @Nullable Element main;
  private long lettersOfMain;

  /** Creates weights that leave {@code clutter} out. */
  HtmlWeights(Set<Node> clutter) {
    this.clutter = clutter;
  }

  /** What had been counted when an element began. */
  private record Count(long letters, long lettersOfLinks) {}

  /**
   * Returns the article with the most text, else the main part of the page, whichever has a good
   * deal of what the page has: comments and cards are articles too.
   */
  Optional<Element> article() {
    boolean card = main != null && !articleIsInMain && lettersOfMain > lettersOfArticle;
    if (lettersOfArticle > GOOD_DEAL * letters && !card) {
      return Optional.ofNullable(article);
    }
    return lettersOfMain > GOOD_DEAL * letters ? Optional.ofNullable(main) : Optional.empty();
  }

  /** Returns the lists that are links for the most part. */
  List<Element> listsOfLinks() {
    return listsOfLinks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (clutter.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode words) {
      count(words.getWholeText());
    } else if (node instanceof Element element) {
      begin(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void count(String words) {
    long black = words.chars().filter(c -> !Character.isWhitespace(c)).count();
    letters += black;
    lettersOfLinks += links > 0 ? black : 0;
  }

  private void begin(Element element, String name) {
    if (name.equals("a")) {
      links++;
    } else if (name.equals("article") || isMain(element) || LISTS.contains(name)) {
      begun.push(new Count(letters, lettersOfLinks));
    }
    mains += isMain(element) ? 1 : 0;
  }

  private static boolean isMain(Element element) {
    return element.normalName().equals("main") || element.attr("role").equals("main");
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !clutter.contains(node)) {
      end(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void end(Element element, String name) {
    mains -= isMain(element) ? 1 : 0;
    if (name.equals("a")) {
      links--;
    } else if (name.equals("article")) {
      long its = letters - begun.pop().letters();
      if (its > lettersOfArticle) {
        article = element;
        articleIsInMain = mains > 0;
        lettersOfArticle = its;
      }
    } else if (isMain(element)) {
      long its = letters - begun.pop().letters();
      if (its > lettersOfMain) {
        main = element;
        lettersOfMain = its;
      }
    } else if (LISTS.contains(name)) {
      Count before = begun.pop();
      if (lettersOfLinks - before.lettersOfLinks() > MOSTLY_LINKS * (letters - before.letters())) {
        listsOfLinks.add(element);
      }
    }
  }
}
