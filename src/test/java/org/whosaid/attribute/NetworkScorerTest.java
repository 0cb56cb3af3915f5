package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attribution;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Processors;
import org.whosaid.model.QuotationType;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

/** What the trained network adds to the rules. */
class NetworkScorerTest {

  private static Attributor learned;

  @BeforeAll
  static void load() throws EncoderUnavailableException {
    learned = Attributor.learned(Processors.ONE);
  }

  private static List<Attribution> attribute(String text) {
    return learned.attribute(new Cast(Shared.page(text)).chunked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council met on Monday. {source:Nadia Orr}, who chairs it, spent an hour on the bridge"
            + " and why it was {content:“a bridge to nowhere”}.",
        "In the view of {source:Piet Lam}, the plan was {content:“dead on arrival”}."
      })
  void findsASourceThatNoCueOfTheListPointsAt(String sentence) {
    MarkedText expected = MarkedText.of(sentence);
    Attribution found = attribute(expected.text()).get(0);
    assertEquals(
        expected.part("source"),
        found.source().map(source -> source.span().of(expected.text())).orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She was on “Good Morning Leeds” before the match.",
        "The band's second album, “Low Tide”, sold well.",
        "Danny “Boots” Moreau retired in May."
      })
  void knowsWhatNobodySays(String text) {
    assertEquals(
        List.of(QuotationType.OTHER),
        attribute(text).stream().map(attribution -> attribution.quotation().type()).toList());
  }

  @Test
  void probabilitiesOfSourceAndAlternativesMakeAtMostOne() {
    for (long seed = 0; seed < 40; seed++) {
      for (Attribution attribution : attribute(RandomText.of(seed, 300))) {
        double sum = attribution.probability();
        for (Alternative alternative : attribution.alternatives()) {
          sum += alternative.probability();
        }
        assertTrue(sum >= 0 && sum <= 1.0001, attribution.toString());
      }
    }
  }

  @Test
  void theHalvesOfASplitQuotationHaveOneSource() {
    String text = "Ann Lee met Bo Orr. “If they ask,” Bo Orr said, “we will answer.” Ann Lee left.";
    List<Attribution> attributions = attribute(text);
    assertEquals(1, attributions.size());
    assertEquals(2, attributions.get(0).quotation().segments().size());
    assertEquals("Bo Orr", attributions.get(0).source().map(s -> s.span().of(text)).orElse("none"));
  }

  @Test
  void severalThreadsShareOneNetwork() {
    List<String> texts = List.of("“No,” said Ann Lee.", "“Yes,” Bo Orr told the court.");
    List<List<Attribution>> alone = texts.stream().map(NetworkScorerTest::attribute).toList();
    List<List<Attribution>> together =
        java.util.stream.IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> attribute(texts.get(i % 2)))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertEquals(alone.get(i % 2), together.get(i));
    }
  }
}
