package org.whosaid.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.whosaid.model.Span;

/** Whatever text comes in: what is repaired has its place in it, in order. */
@Tag("fuzz")
class RepairedTextFuzzTest {

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "\\xC3\\xA2\\xE2\\x82\\xAC\\xC5\\x93",
    "\\xC2\\xAD",
    "\\xE2\\x80\\x8B",
    "e\\xCC\\x81",
    "a-\\x0Ab",
    "> ",
    "\\x0A>"
  })
  void everyCharacterHasItsPlace(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    RepairedText repaired = RepairedText.of(text);
    int last = 0;
    for (int i = 0; i < repaired.text().length(); i++) {
      Span place = repaired.original(new Span(i, i + 1));
      assertTrue(place.length() > 0 && place.begin() >= last && place.end() <= text.length());
      last = place.begin();
    }
    assertEquals(repaired.text(), RepairedText.of(text).text());
  }
}
