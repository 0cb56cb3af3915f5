package org.whosaid.io.page;

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

/**
 * Where the prose of a part of a page lies, found in one walk over it: what is said around an
 * article, its headline, its teasers and buttons, has few long paragraphs.
 */
final class HtmlProse implements NodeFilter {

  /** Letters that are no links, from which a paragraph is prose and no label. */
  private static final int PARAGRAPH = 60;

  /** Between 0.7 and 0.85 it makes no difference on 97 pages. */
  private static final double NEARLY_ALL = 0.85;

  private final Set<Node> clutter;
  private final Deque<Long> begun = new ArrayDeque<>();

  /** The blocks with prose, those inside others before them. */
  private final List<Block> blocks = new ArrayList<>();

  private int links;
  private long letters;
  private long prose;

  /** Creates one that leaves {@code clutter} out. */
  HtmlProse(Set<Node> clutter) {
    this.clutter = clutter;
  }

  /** A block, and the letters of its prose. */
  private record Block(Element element, long prose) {}

  /** Returns the smallest block that has nearly all prose there is. */
  Optional<Element> place() {
    return blocks.stream()
        .filter(block -> block.prose() >= NEARLY_ALL * prose)
        .map(Block::element)
        .findFirst();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (clutter.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode words && links == 0) {
      letters += words.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).count();
    } else if (node instanceof Element element) {
      links += element.normalName().equals("a") ? 1 : 0;
      if (element.isBlock()) {
        begun.push(isParagraph(element) ? letters : prose);
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isParagraph(Element element) {
    return element.normalName().equals("p");
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !clutter.contains(node)) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (element.isBlock()) {
        end(element, begun.pop());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void end(Element element, long before) {
    if (isParagraph(element)) {
      prose += letters - before >= PARAGRAPH ? letters - before : 0;
    } else if (prose > before) {
      blocks.add(new Block(element, prose - before));
    }
  }
}
