package org.whosaid.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;

/** Surnames that are words as well. People are tagged by {@code #}, verbs by {@code ^}. */
class SurnamesTest {

  private static String recognised(String text) {
    Tagged tagged = Tagged.of(text);
    return tagged.words(
        new Surnames(tagged.sentences())::recognisedIn,
        token -> token.is(PartOfSpeech.NAME) && token.entity() == EntityType.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orla# Best# left. Best{SUPERLATIVE} told^ them.                       | Orla Best Best
          Orla# Best# left. Best{SUPERLATIVE} later{ADVERB} told^ them.         | Orla Best Best
          Orla# Best# left. Best{SUPERLATIVE} may{MODAL} come.                  | Orla Best Best
          Orla# Best# left. Best{SUPERLATIVE} of all came.                      | Orla Best
          Orla# Best# left. Then Best{SUPERLATIVE} told^ them.                  | Orla Best Best
          Orla# Best# left. they met Best{SUPERLATIVE} there.                   | Orla Best Best
          Orla# Best# left. they met Best{SUPERLATIVE} boats{NOUN} there.       | Orla Best
          Orla# Best# left. they met best{SUPERLATIVE} there.                   | Orla Best
          Orla# Best# left. Met Best{SUPERLATIVE} Boat{NOUN} .                   | Orla Best
          Orla# Best# left. they met Best{NAME ORGANIZATION} there.             | Orla Best
          Best# left. Best{SUPERLATIVE} told^ them.                             | Best
          Orla# Best# Lund# left. Best{SUPERLATIVE} told^ them.                 | Orla Best Lund
          Orla# Winter# left. Winter{NAME} told^ them.                          | Orla Winter Winter
          """)
  void aSurnameIsANameWhereItStandsAlone(String tagged, String names) {
    assertEquals(names, recognised(tagged));
  }
}
