package org.whosaid.io.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * How much text the parts of a page have, counted in one walk over it, and which part that makes
 * the article.
 */
final class HtmlWeights implements NodeFilter {

  private static final Set<String> LISTS = Set.of("ul", "ol", "table");
  private static final double MOSTLY_LINKS = 0.6;

  /** The letters of a post of a live blog, the fewest posts that it has, and their links. */
  private static final int POST = 100;

  private static final int SEVERAL = 3;
  private static final double FEW_LINKS = 0.3;

  private static final double HALF = 0.5;
  private static final double GOOD_DEAL = 0.1;

  /** What the classes and ids begin with, word by word, of what stands beside an article. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related|rail(?![a-z])|teaser|recirc|trending|popular|most[_-]?(?:read|popular|viewed)"
              + "|newsletter|promo|outbrain|taboola|recommend|sponsor|cookie|consent|gdpr|sidebar"
              + "|read[_-]?(?:more|next|also)|more[_-]?(?:stories|news|from)|also[_-]?(?:like|read)"
              + "|you[_-]?may|subscribe|signup|sign-up)");

  /** What has more of the page than this is the article, whatever its class speaks of. */
  private static final double SMALL = 0.3;

  private final Set<Node> clutter;
  private final Map<@Nullable Element, Map<String, Posts>> posts = new HashMap<>();
  private final Deque<Long> besideBegun = new ArrayDeque<>();
  private final Deque<Count> begun = new ArrayDeque<>();
  private final List<Beside> beside = new ArrayList<>();
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

  /** What may stand beside the article, and how many letters it has. */
  private record Beside(Element element, long letters) {}

  /** Returns what stands beside the article: teasers, adverts, cookie banners. */
  List<Element> besideTheArticle() {
    return beside.stream()
        .filter(each -> each.letters() < SMALL * letters)
        .map(Beside::element)
        .toList();
  }

  private static boolean isBeside(Element element) {
    String names = element.className() + " " + element.id();
    return element.isBlock()
        && names.length() > 1
        && BESIDE.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Returns the article with the most text, else the main part of the page, whichever has a good
   * deal of what the page has: comments and cards are articles too.
   */
  Optional<Element> article() {
    boolean card = main != null && !articleIsInMain && lettersOfMain > lettersOfArticle;
    Element largest = article;
    if (largest != null && isPost(largest)) {
      return Optional.ofNullable(largest.parent());
    }
    if (lettersOfArticle > GOOD_DEAL * letters && !card) {
      return Optional.ofNullable(largest);
    }
    return lettersOfMain > GOOD_DEAL * letters ? Optional.ofNullable(main) : Optional.empty();
  }

  /** Articles of one class that stand side by side. */
  private record Posts(int number, long letters) {

    Posts with(Posts others) {
      return new Posts(number + others.number, letters + others.letters);
    }
  }

  /**
   * Returns whether an article is one of the posts of a live blog: several of a kind, with prose,
   * that are most of what is no link.
   */
  private boolean isPost(Element element) {
    Posts kind =
        posts
            .getOrDefault(element.parent(), Map.of())
            .getOrDefault(element.className(), new Posts(0, 0));
    return kind.number() >= SEVERAL && kind.letters() > HALF * (letters - lettersOfLinks);
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
    if (isBeside(element)) {
      besideBegun.push(letters);
    }
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
    if (isBeside(element)) {
      beside.add(new Beside(element, letters - besideBegun.pop()));
    }
    if (name.equals("a")) {
      links--;
    } else if (name.equals("article")) {
      Count before = begun.pop();
      long its = letters - before.letters();
      if (its >= POST && lettersOfLinks - before.lettersOfLinks() < FEW_LINKS * its) {
        posts
            .computeIfAbsent(element.parent(), parent -> new HashMap<>())
            .merge(element.className(), new Posts(1, its), Posts::with);
      }
      long words = its - (lettersOfLinks - before.lettersOfLinks());
      if (words > lettersOfArticle) {
        article = element;
        articleIsInMain = mains > 0;
        lettersOfArticle = words;
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
