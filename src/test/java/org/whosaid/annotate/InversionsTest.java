package org.whosaid.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.testing.TaggedPage;

/** Cues that a sentence begins with. Names are tagged by {@code #}, verbs by {@code ^}. */
class InversionsTest {

  private static String verbs(String tagged) {
    List<Sentence> sentences =
        TaggedPage.ofText(tagged.replace("#", "{NAME PERSON}").replace("^", "{FINITE_VERB}"))
            .sentences();
    Inversions inversions = new Inversions(sentences);
    return sentences.stream()
        .map(inversions::readIn)
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.is(PartOfSpeech.FINITE_VERB))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Said# Ellis# : “No.”                             | Said
          Said# Ora# Ellis# of the council, “We are late.” | Said
          Said# Ellis# :                                   | Said
          Said# Ellis# , a driver, waited^ . “No.”         | waited
          Said# Ellis# waited^ : “No.”                     | waited
          Then Said# Ellis# left^ . Said# Ellis# : “No.”   | left
          Then Said# Odeh# left^ . Said# Ellis# : “No.”    | left Said
          Said the{DETERMINER} mayor{NOUN} : “No.”         | ''
          """)
  void aSentenceThatIntroducesWordsInMarksMayBeginWithItsCue(String tagged, String verbs) {
    assertEquals(verbs, verbs(tagged));
  }
}
