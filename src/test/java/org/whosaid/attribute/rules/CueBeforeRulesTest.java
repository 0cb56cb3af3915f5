package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.Attributor;
import org.whosaid.model.Cue;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;

class CueBeforeRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {cue:According  to} Lia Strand, the dam “held for now”. | according to
          {cue:In the  View of} Lia Strand, the dam “held for now”. | in the view of
          """)
  void theLemmaOfACueIsItsWordsOneSpaceApart(String sentence, String lemma) {
    MarkedText expected = MarkedText.of(sentence);
    String text = expected.text();
    Optional<Cue> cue = Attributor.byRules().attribute(Shared.page(text)).get(0).cue();
    assertEquals(expected.part("cue"), cue.map(c -> c.span().of(text)).orElse("none"));
    assertEquals(lemma, cue.map(Cue::lemma).orElse("none"));
  }
}
