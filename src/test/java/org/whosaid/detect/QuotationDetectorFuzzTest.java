package org.whosaid.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;

class QuotationDetectorFuzzTest {

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "“",
    "”",
    "‘",
    "’",
    "„",
    "«",
    "»",
    "\\\"",
    "'",
    "``",
    "\\x0A\\x0A",
    "6'2\\\"",
    " s'"
  })
  void spansOfAnyTextAreOrderedAndInsideAParagraph(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Paragraphs paragraphs = Paragraphs.of(text);
    List<MarkedSpan> spans = new QuotationDetector().detect(text, paragraphs);
    int end = 0;
    for (MarkedSpan span : spans) {
      for (Segment segment : span.segments()) {
        assertTrue(segment.outer().begin() >= end);
        assertTrue(segment.outer().contains(segment.inner()));
        assertTrue(paragraphs.spans().stream().anyMatch(p -> p.contains(segment.outer())));
        end = segment.outer().end();
      }
    }
    assertEquals(spans, new QuotationDetector().detect(text, paragraphs));
  }
}
