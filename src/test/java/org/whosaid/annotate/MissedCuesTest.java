package org.whosaid.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.PartOfSpeech;

/** Cues that a sentence begins or ends with. Names are tagged by {@code #}, verbs by {@code ^}. */
class MissedCuesTest {

  private static String verbs(String text) {
    Tagged tagged = Tagged.of(text);
    return tagged.words(
        new MissedCues(tagged.sentences())::readIn, token -> token.is(PartOfSpeech.FINITE_VERB));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “No,” ”{CLOSING_MARK} the post{NOUN} read{NOUN} .{FULL_STOP}         | read
          The post{NOUN} reads{PLURAL_NOUN} :{COLON} “No.”                     | reads
          “No,” ”{CLOSING_MARK} a post{NOUN} in May read{NOUN} .{FULL_STOP}    | ''
          It was^ a beach{NOUN} read{NOUN} .{FULL_STOP}                        | was
          “No,” ”{CLOSING_MARK} the post{NOUN} is^ a read{NOUN} .{FULL_STOP}   | is
          """)
  void aSentenceThatQuotesMayEndWithWhatANoteReads(String tagged, String verbs) {
    assertEquals(verbs, verbs(tagged));
  }
}
