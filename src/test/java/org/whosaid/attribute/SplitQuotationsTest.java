package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.cast.Cast;
import org.whosaid.testing.Shared;

/** Which marked spans are halves of one quotation, by rules alone. */
class SplitQuotationsTest {

  private static List<Integer> segments(String text) {
    return Attributor.byRules().attribute(new Cast(Shared.page(text)).chunked()).stream()
        .map(attribution -> attribution.quotation().segments().size())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“If they ask,” Noor Haddad said, “we will answer.”",
        "“We will answer,” said Noor Haddad. “They need only ask.”",
        "“No,” she said. “Never.”"
      })
  void aReportThatCutsAQuotationLeavesItOne(String text) {
    assertEquals(List.of(2), segments(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will answer,” said Noor Haddad. Bo Roe said: “They need only ask.”",
        "“We will answer,” said Noor Haddad. She left the room. “They need only ask.”",
        "“We will answer,” said Noor Haddad.\n\n“They need only ask.”",
        "Noor Haddad said it was “late” and called it “a pity”."
      })
  void anythingElseBetweenThemMakesThemTwo(String text) {
    assertEquals(List.of(1, 1), segments(text));
  }
}
