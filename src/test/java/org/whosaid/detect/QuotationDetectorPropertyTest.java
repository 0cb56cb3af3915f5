package org.whosaid.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.testing.RandomText;

class QuotationDetectorPropertyTest {

  private static List<MarkedSpan> detect(String text) {
    return new QuotationDetector().detect(text, Paragraphs.of(text));
  }

  @Test
  void spansOfAnyTextAreOrderedDisjointAndInsideAParagraph() {
    for (long seed = 0; seed < 3000; seed++) {
      String text = RandomText.of(seed, 80);
      SoundSpans.check(Paragraphs.of(text), detect(text), "seed " + seed);
    }
  }

  @Test
  void theSameTextGivesTheSameSpans() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomText.of(seed, 200);
      assertEquals(detect(text), detect(text), "seed " + seed);
    }
  }

  @Test
  void lineEndsChangeNothing() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomText.of(seed, 100).replace("\r\n", "\n");
      assertEquals(words(text), words(text.replace("\n", "\r\n")), "seed " + seed + ": " + text);
    }
  }

  private static List<String> words(String text) {
    return detect(text).stream()
        .map(
            span ->
                span.segments().stream()
                    .map(segment -> segment.inner().of(text))
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
