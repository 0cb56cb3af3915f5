package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Words;

/**
 * Marked words that nobody says, here as elsewhere: a title or a term returns word for word, and
 * stands in a list with others of its kind.
 *
 * <p>Of words that are nobody's in one place and somebody's in another, the second is wrong in four
 * of five cases of the training articles, and so it is with lists of three and more.
 */
final class Terms {

  /** Chance from which a source is sure, whatever the same words are elsewhere. */
  private static final double SURE = 0.9;

  private static final int SHORTEST_LIST = 3;

  private final ChunkedPage chunked;
  private final List<Verdict> verdicts;
  private final List<List<String>> words = new ArrayList<>();
  private final Set<List<String>> unsaid = new HashSet<>();

  private Terms(ChunkedPage chunked, List<Verdict> verdicts) {
    this.chunked = chunked;
    this.verdicts = new ArrayList<>(verdicts);
    for (int span = 0; span < verdicts.size(); span++) {
      words.add(Words.of(chunked.words(span)));
      if (!verdicts.get(span).said()) {
        unsaid.add(words.get(span));
      }
    }
  }

  /** Returns {@code verdicts}, one for each marked span, with such words as nobody's. */
  static List<Verdict> settled(ChunkedPage chunked, List<Verdict> verdicts) {
    Terms terms = new Terms(chunked, verdicts);
    terms.settleRepeated();
    terms.settleLists();
    return terms.verdicts;
  }

  private void settleRepeated() {
    for (int span = 0; span < words.size(); span++) {
      boolean sure = verdicts.get(span).probability() >= SURE;
      if (!sure && unsaid.contains(words.get(span))) {
        verdicts.set(span, Verdict.UNSAID);
      }
    }
  }

  private void settleLists() {
    int begin = 0;
    for (int end = 1; end <= words.size(); end++) {
      if (end == words.size() || !isListed(end)) {
        settleList(verdicts.subList(begin, end));
        begin = end;
      }
    }
  }

  private static void settleList(List<Verdict> list) {
    long nobodys = list.stream().filter(verdict -> !verdict.said()).count();
    if (list.size() >= SHORTEST_LIST && nobodys * SHORTEST_LIST >= list.size()) {
      list.replaceAll(verdict -> Verdict.UNSAID);
    }
  }

  /**
   * Returns whether nothing but a comma or a conjunction parts {@code span} from the one before.
   */
  private boolean isListed(int span) {
    Place last = chunked.last(span - 1);
    Place first = chunked.first(span);
    if (last == null || first == null || last.paragraph() != first.paragraph()) {
      return false;
    }
    for (int i = last.index() + 1; i < first.index(); i++) {
      if (!first.has(i, Kind.COMMA) && !first.has(i, Kind.CONJUNCTION)) {
        return false;
      }
    }
    return true;
  }
}
