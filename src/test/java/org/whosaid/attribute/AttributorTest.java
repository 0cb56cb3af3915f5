package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attribution;
import org.whosaid.testing.Shared;

/** What rules alone make of one marked span: its type and how sure they are. */
class AttributorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “We won,” said Ann Lee.                     | DIRECT | 0.96
          “we won,” said Ann Lee.                     | MIXED  | 0.96
          Ann Lee said: “We won.”                     | DIRECT | 0.85
          Ann Lee said “We won.”                      | DIRECT | 0.82
          Ann Lee said, “We won.”                     | DIRECT | 0.82
          Ann Lee said the plan was “Dead on time”.   | MIXED  | 0.82
          Ann Lee called it “a gift”.                 | MIXED  | 0.82
          “We won.” The rain fell.                    | DIRECT | 0.00
          The film “low tide” was shot in Wales.      | OTHER  | 0.00
          """)
  void aWholeSentenceIsDirectAndAPartIsMixed(String text, String type, double probability) {
    Attribution found =
        Attributor.byRules().attribute(new Cast(Shared.page(text)).chunked()).get(0);
    assertEquals(type, found.quotation().type().name());
    assertEquals(probability, found.probability(), 1e-9);
    assertEquals(probability > 0, found.source().isPresent());
  }
}
