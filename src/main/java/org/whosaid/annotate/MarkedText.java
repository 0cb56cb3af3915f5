package org.whosaid.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Span;

/** What lies in marks from end to end, of which nobody looks at more than the words. */
final class MarkedText {

  private static final String UNTAGGED = "";

  private final Deque<Span> segments = new ArrayDeque<>();

  MarkedText(List<MarkedSpan> marked) {
    marked.forEach(span -> span.segments().forEach(segment -> segments.add(segment.outer())));
  }

  /** Returns whether {@code sentence} lies in one segment; asked of sentences in text order. */
  boolean holds(Span sentence) {
    while (!segments.isEmpty() && segments.getFirst().end() <= sentence.begin()) {
      segments.removeFirst();
    }
    return !segments.isEmpty() && segments.getFirst().contains(sentence);
  }

  /** Makes a token a word and nothing more. */
  static void leaveBare(CoreLabel token) {
    token.setTag(UNTAGGED);
    token.setLemma(token.word());
  }
}
