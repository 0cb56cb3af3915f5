package org.whosaid.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;

@Tag("fuzz")
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
    SoundSpans.check(paragraphs, spans, text);
    assertEquals(spans, new QuotationDetector().detect(text, paragraphs));
  }
}
