package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.cast.Cast;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/** What follows the first marked span of pages of tagged words. */
class CueAfterRulesTest {

  private static String judged(
      String written, Function<CueAfterRules, @Nullable RuleVerdict> rule) {
    Page page = TaggedPage.of(written);
    RuleVerdict verdict = rule.apply(new CueAfterRules(new Cast(page).chunked()));
    if (verdict == null) {
      return "none";
    }
    Mention source = verdict.source();
    Cue cue = verdict.cue();
    return (source == null ? "nobody" : page.words(source.span()))
        + (cue == null ? "" : ", " + cue.lemma());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no” Ann/NAME say/FINITE_VERB                                    => Ann, say
          “no” Ann/NAME say/PARTICIPLE                                     => Ann, say
          “no” Ann/NAME say/GERUND                                         => none
          “no” Ann/NAME eat/FINITE_VERB                                    => none
          “no,” Ann/NAME eat/FINITE_VERB                                   => Ann, eat
          “no,” Ann/NAME be/FINITE_VERB                                    => none
          “no,” Ann/NAME never/ADVERB say/FINITE_VERB                      => none
          “no,” Ann/NAME be/FINITE_VERB say/PARTICIPLE                     => none
          “no,” it/PRONOUN be/FINITE_VERB say/PARTICIPLE                   => nobody, say
          “no,” it/PRONOUN say/FINITE_VERB                                 => it, say
          “no,” Ann/NAME                                                   => none
          “no,” Ann/NAME | say/FINITE_VERB                                 => none
          “no,” Ann/NAME :/COLON say/FINITE_VERB                           => none
          “no,” Ann/NAME “no” say/FINITE_VERB                              => none
          “no,” Ann/NAME and/CONJUNCTION say/FINITE_VERB                   => none
          “no,” Ann/NAME and/CONJUNCTION Bo/NAME say/FINITE_VERB           => Ann and Bo, say
          “no,” vet ,/COMMA who/WH_PRONOUN eat/FINITE_VERB ,/COMMA say/FINITE_VERB => vet, say
          “no,” vet ,/COMMA eat/FINITE_VERB ,/COMMA                        => none
          “no,” vet who/WH_PRONOUN say/FINITE_VERB                         => none
          “no” ,/COMMA –/COLON Ann/NAME say/FINITE_VERB                    => Ann, say
          “no” often/ADVERB Ann/NAME say/FINITE_VERB                       => none
          a/OTHER “no” vet say/FINITE_VERB                                 => none
          a/OTHER “no,” vet say/FINITE_VERB                                => vet, say
          a/OTHER “no” Ann/NAME say/FINITE_VERB                            => Ann, say
          a/OTHER “no” ,/COMMA vet say/FINITE_VERB                         => vet, say
          """)
  void aSubjectAndItsVerbReport(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.reportedAfter(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no” say/FINITE_VERB Ann/NAME                                    => Ann, say
          “no” say/PARTICIPLE Ann/NAME                                     => Ann, say
          “no” say/GERUND Ann/NAME                                         => none
          “no” eat/FINITE_VERB Ann/NAME                                    => none
          “no,” eat/FINITE_VERB Ann/NAME                                   => Ann, eat
          “no,” be/FINITE_VERB Ann/NAME                                    => none
          “no,” may/MODAL say/BASE_VERB Ann/NAME                           => none
          “no,” say/FINITE_VERB                                            => none
          “no” ./FULL_STOP | say/FINITE_VERB Ann/NAME                      => none
          “no?” | say/FINITE_VERB Ann/NAME                                 => Ann, say
          “no” | say/FINITE_VERB Ann/NAME                                  => Ann, say
          """)
  void aVerbAndItsSubjectReportInTheSameSentence(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.reportedAfter(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “No.” | Ann/NAME say/FINITE_VERB                                 => Ann, say
          “No.” | Ann/NAME say/FINITE_VERB ./FULL_STOP                     => Ann, say
          “No.” | Ann/NAME say/FINITE_VERB so/ADVERB ./FULL_STOP           => Ann, say
          “No.” | Ann/NAME say/FINITE_VERB so/ADVERB                       => none
          “No.” | Ann/NAME say/FINITE_VERB so/ADVERB of/TO ./FULL_STOP     => none
          “No?” | Ann/NAME say/FINITE_VERB so/ADVERB of/TO ./FULL_STOP     => Ann, say
          “No?” | Ann/NAME say/FINITE_VERB “Now.”                          => none
          “No?” | Ann/NAME say/FINITE_VERB ./FULL_STOP | “Now.”            => Ann, say
          “No?” Ann/NAME say/FINITE_VERB “Now.”                            => Ann, say
          “No?” Ann/NAME say/FINITE_VERB :/COLON “Now.”                    => none
          “No?” Ann/NAME say/FINITE_VERB :/COLON so/ADVERB                 => Ann, say
          """)
  void aReportInASentenceOfItsOwnIsShortAndLeadsToNothing(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.reportedAfter(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no” –/COLON Ann/NAME                                            => Ann, –
          “No.” | –/COLON Ann/NAME ,/COMMA vet                             => Ann, –
          “no” –/COLON vet of/PREPOSITION York/NAME                        => vet of York, –
          “no” –/COLON Ann/NAME eat/FINITE_VERB                            => none
          “no” –/COLON often/ADVERB                                        => none
          “no” –/COLON                                                     => none
          “no” :/COLON Ann/NAME                                            => none
          “no”                                                             => none
          """)
  void aNameAfterADashSigns(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.signed(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no” ,/COMMA as/PREPOSITION Ann/NAME call/FINITE_VERB it/PRONOUN        => Ann, call
          “no,” as/PREPOSITION Ann/NAME call/FINITE_VERB it/PRONOUN               => Ann, call
          “no” as/PREPOSITION Ann/NAME call/FINITE_VERB it/PRONOUN                => none
          “no” of/TO vets ,/COMMA as/PREPOSITION Ann/NAME call/FINITE_VERB        => Ann, call
          “no” so/ADVERB of/TO vets ,/COMMA as/PREPOSITION Ann/NAME call/FINITE_VERB => none
          “no” ,/COMMA as/PREPOSITION call/FINITE_VERB                            => none
          “no” ,/COMMA as/PREPOSITION Ann/NAME eat/FINITE_VERB                    => none
          “no” ,/COMMA as/PREPOSITION Ann/NAME                                    => none
          “no” ,/COMMA of/PREPOSITION Ann/NAME call/FINITE_VERB                   => none
          “no”                                                                    => none
          """)
  void whatSomebodyCallsAThingIsSoonAfterACommaAndAs(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.asTheyPutIt(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no” of/TO ,/COMMA Ann/NAME say/FINITE_VERB                      => Ann, say
          “no” of/TO ,/COMMA say/FINITE_VERB Ann/NAME                      => Ann, say
          “no” of/TO ,/COMMA say/FINITE_VERB                               => none
          “no” of/TO ,/COMMA Ann/NAME say/GERUND                           => none
          “no” of/TO ,/COMMA Ann/NAME call/FINITE_VERB                     => none
          “no” of/TO ,/COMMA as/PREPOSITION Ann/NAME call/FINITE_VERB      => Ann, call
          “no” of/TO ,/COMMA as/PREPOSITION Ann/NAME eat/FINITE_VERB       => none
          “no” of/TO Ann/NAME say/FINITE_VERB                              => none
          “no” of/TO ,/COMMA Ann/NAME say/FINITE_VERB “yes”                => none
          “no” of/TO ,/COMMA vets ,/COMMA Ann/NAME say/FINITE_VERB         => Ann, say
          “no” of/TO ./FULL_STOP | so/ADVERB ,/COMMA Ann/NAME say/FINITE_VERB => none
          “no” Ann/NAME say/FINITE_VERB                                    => Ann, say
          “no”                                                             => none
          """)
  void aReportMayEndTheSentenceAfterAComma(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.reportedAtEnd(0)));
  }
}
