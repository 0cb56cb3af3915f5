package org.whosaid.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;

/** What the marked spans of every text have to hold: in order, disjoint, inside a paragraph. */
final class SoundSpans {

  private SoundSpans() {}

  /** Fails, naming {@code where}, unless {@code spans} are sound spans of {@code paragraphs}. */
  static void check(Paragraphs paragraphs, List<MarkedSpan> spans, String where) {
    int end = 0;
    for (MarkedSpan span : spans) {
      for (Segment segment : span.segments()) {
        String which = where + ": " + segment;
        assertTrue(segment.outer().begin() >= end, which);
        assertTrue(segment.outer().contains(segment.inner()), which);
        assertTrue(paragraphs.spans().stream().anyMatch(p -> p.contains(segment.outer())), which);
        end = segment.outer().end();
      }
    }
  }
}
