package org.whosaid.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.testing.TaggedPage;

/** Surnames that are words as well. People are tagged by {@code #}, verbs by {@code ^}. */
class SurnamesTest {

  private static String recognised(String tagged) {
    List<Sentence> sentences =
        TaggedPage.ofText(tagged.replace("#", "{NAME PERSON}").replace("^", "{FINITE_VERB}"))
            .sentences();
    Surnames surnames = new Surnames(sentences);
    return sentences.stream()
        .map(surnames::recognisedIn)
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.is(PartOfSpeech.NAME) && token.entity() == EntityType.PERSON)
        .map(Token::text)
        .collect(Collectors.joining(" "));
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
