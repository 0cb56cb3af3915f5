package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/** Which marked spans of pages of tagged words are sentences of their own, by their indexes. */
class WholeSentencesTest {

  private static String spans(String written, BiPredicate<WholeSentences, Integer> asked) {
    Page page = TaggedPage.of(written);
    WholeSentences sentences = new WholeSentences(new Cast(page).chunked());
    return IntStream.range(0, page.marked().size())
        .filter(span -> asked.test(sentences, span))
        .boxed()
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “No.”                                              => [0]
          “No”                                               => [0]
          “no.”                                              => []
          “6”                                                => [0]
          “No.” | vets eat/FINITE_VERB                       => [0]
          “No,” say/FINITE_VERB vets                         => [0]
          “No?” say/FINITE_VERB vets                         => [0]
          “No!” say/FINITE_VERB vets                         => [0]
          “No…” say/FINITE_VERB vets                         => [0]
          “Anna” win/FINITE_VERB it/PRONOUN                  => []
          “Anna” ./FULL_STOP                                 => [0]
          “Anna” “No.”                                       => [0]
          vets :/COLON “No.”                                 => [0]
          vets –/COLON “No.”                                 => [0]
          vets ,/COMMA “No.”                                 => []
          vets ./FULL_STOP | “No.”                           => [0]
          vets | “No.” | vets :/COLON “Yes” –/COLON “Then.”  => [0, 2]
          """)
  void aSpanStandsAloneWhereNothingLeadsToItAndItEndsASentence(String page, String spans) {
    assertEquals(spans, spans(page, WholeSentences::standsAlone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “No.”                                              => [0]
          “No.” ./FULL_STOP                                  => [0]
          “No,” say/FINITE_VERB vets                         => []
          “No,”                                              => []
          “no.”                                              => []
          vets ./FULL_STOP “No.”                             => [0]
          vets ./FULL_STOP “Yes.” “No.”                      => []
          “No.” vets eat/FINITE_VERB                         => []
          “No.” | vets eat/FINITE_VERB                       => []
          “No.” || vets eat/FINITE_VERB                      => [0]
          “No.” || –/COLON vets                              => []
          """)
  void aParagraphClosesWithWordsThatNobodyReportsOrSigns(String page, String spans) {
    assertEquals(spans, spans(page, WholeSentences::closesParagraph));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “Done?” | “No,” say/FINITE_VERB vets               => [0]
          “Done?” | “Now?” | “No.”                           => [0, 1]
          “Done.” | “No,” say/FINITE_VERB vets               => []
          “done?” | “No,” say/FINITE_VERB vets               => []
          “Done?” “No,” say/FINITE_VERB vets                 => []
          “Done?” || “No,” say/FINITE_VERB vets              => []
          “Done?” | vets eat/FINITE_VERB ./FULL_STOP | “No.” => []
          “Done?” say/FINITE_VERB vets ./FULL_STOP | “No.”   => []
          “Done?”                                            => []
          """)
  void aQuestionIsAnsweredByWhatFollowsAtOnceInItsParagraph(String page, String spans) {
    assertEquals(spans, spans(page, WholeSentences::isAnswered));
  }
}
