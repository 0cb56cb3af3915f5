package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

@Tag("fuzz")
class ExtractionFuzzTest {

  private static final Extractor RULES =
      QuotationExtractor.byRules(
          Settings.DEFAULT,
          notice -> {
            throw new AssertionError(notice);
          });

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "“",
    "”",
    "‘",
    "’",
    "\\\"",
    "'",
    " said ",
    " Mr Smith ",
    " she ",
    ", who ",
    " told the court",
    ". ",
    "\\x0A\\x0A",
    " according to ",
    ": ",
    " that ",
    " and ",
    "Dr Ann Lee",
    " the mayor",
    " – "
  })
  void rowsOfAnyTextAreSound(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Extraction extraction = RULES.extract(new Document("fuzz", text));
    SoundRows.check(text, assertInstanceOf(Extraction.Done.class, extraction).rows());
  }
}
