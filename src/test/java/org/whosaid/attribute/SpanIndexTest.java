package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Span;

/** What lies at a place, against a look at everything. */
class SpanIndexTest {

  private static Span span(Random random) {
    int begin = random.nextInt(200);
    return new Span(begin, begin + 1 + random.nextInt(40));
  }

  @Test
  void findsWhatALookAtEverythingFinds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Span> spans = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        spans.add(span(random));
      }
      SpanIndex<Span> index = new SpanIndex<>(spans, span -> span);
      Span wanted = span(random);
      assertEquals(
          spans.stream()
              .sorted(Comparator.comparingInt(Span::begin))
              .filter(wanted::overlaps)
              .toList(),
          index.touching(wanted));
    }
  }
}
