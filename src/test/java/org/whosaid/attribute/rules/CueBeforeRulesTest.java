package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.Attributor;
import org.whosaid.cast.Cast;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;
import org.whosaid.testing.TaggedPage;

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
    Optional<Cue> cue =
        Attributor.byRules().attribute(new Cast(Shared.page(text)).chunked()).get(0).cue();
    assertEquals(expected.part("cue"), cue.map(c -> c.span().of(text)).orElse("none"));
    assertEquals(lemma, cue.map(Cue::lemma).orElse("none"));
  }

  /** Returns what a rule makes of the first marked span of a page of tagged words. */
  private static String judged(
      String written, Function<CueBeforeRules, @Nullable RuleVerdict> rule) {
    Page page = TaggedPage.of(written);
    ChunkedPage chunked = new Cast(page).chunked();
    RuleVerdict verdict = rule.apply(new CueBeforeRules(chunked));
    if (verdict == null) {
      return "none";
    }
    Mention source = verdict.source();
    Cue cue = verdict.cue();
    return verdict.construction()
        + (source == null ? "" : " " + page.words(source.span()))
        + (cue == null ? "" : ", " + cue.lemma());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          scheme call/PARTICIPLE “tide” fail/FINITE_VERB                           => none
          union call/PARTICIPLE “tide”                                             => union, call
          union call/PARTICIPLE “tide” fail/GERUND                                 => union, call
          it/PRONOUN fail/FINITE_VERB | union call/PARTICIPLE “tide”               => union, call
          fail/FINITE_VERB that/PREPOSITION union call/PARTICIPLE “tide”           => union, call
          fail/FINITE_VERB which/WH_DETERMINER union call/PARTICIPLE “tide”        => union, call
          fail/FINITE_VERB of/PREPOSITION union call/PARTICIPLE “tide”             => none
          union call/PARTICIPLE it/PRONOUN “tide” fail/FINITE_VERB                 => union, call
          vet say/PARTICIPLE “tide” fail/FINITE_VERB                               => vet, say
          vet ,/COMMA who/WH_PRONOUN fail/FINITE_VERB ,/COMMA call/PARTICIPLE “it” => vet, call
          vet ,/COMMA cook ,/COMMA call/PARTICIPLE “it” fail/FINITE_VERB           => none
          vet who/WH_PRONOUN fail/FINITE_VERB ,/COMMA call/PARTICIPLE “it”         => none
          ,/COMMA call/PARTICIPLE “it” fail/FINITE_VERB                            => none
          """)
  void aParticipleBesideAFiniteVerbReportsNothingUnlessItIsActive(String page, String expected) {
    String found = judged(page, rules -> rules.reportedBefore(0));
    assertEquals(expected, found.replace("REPORTED_BEFORE ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          vet say/FINITE_VERB he/PRONOUN go/FINITE_VERB of/PREPOSITION “it” => vet, say
          vet say/FINITE_VERB he/PRONOUN go/FINITE_VERB “it”                => he, go
          vet eat/FINITE_VERB he/PRONOUN go/FINITE_VERB of/PREPOSITION “it” => he, go
          he/PRONOUN go/FINITE_VERB he/PRONOUN think/FINITE_VERB of/PREPOSITION “it” => he, think
          say/FINITE_VERB “it”                                              => none
          vet eat/FINITE_VERB “it”                                          => none
          vet say/FINITE_VERB it/PRONOUN | cook eat/FINITE_VERB “it”        => none
          vet be/FINITE_VERB say/PARTICIPLE “it”                            => none
          """)
  void aVerbThatMeansOtherThingsTooReportsOnlyBesideTheMarksOrAlone(String page, String expected) {
    String found = judged(page, rules -> rules.reportedBefore(0));
    assertEquals(expected, found.replace("REPORTED_BEFORE ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          vet never/ADVERB say/FINITE_VERB “it”                              => UNREAL
          vet may/MODAL call/BASE_VERB it/PRONOUN “it”                       => UNREAL
          vet may/MODAL call/BASE_VERB it/PRONOUN as/PREPOSITION “it”        => UNREAL
          vet may/MODAL call/BASE_VERB as/PREPOSITION “it”                   => UNREAL
          vet may/MODAL tell/BASE_VERB us/PRONOUN “it”                       => none
          vet may/MODAL eat/BASE_VERB “it”                                   => none
          vet call/FINITE_VERB it/PRONOUN “it”                               => none
          may/MODAL say/BASE_VERB it/PRONOUN of/PREPOSITION it/PRONOUN “it”  => none
          it/PRONOUN “it”                                                    => none
          “it”                                                               => none
          """)
  void whatIsDeniedOrMerelyPossibleIsUnreal(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.unreal(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          vet paint/FINITE_VERB it/PRONOUN as/PREPOSITION “it”               => vet, paint
          vet be/FINITE_VERB it/PRONOUN as/PREPOSITION “it”                  => none
          vet paint/FINITE_VERB it/PRONOUN hang/PARTICIPLE as/PREPOSITION “it” => vet, paint
          vet be/FINITE_VERB paint/PARTICIPLE as/PREPOSITION “it”            => none
          vet paint/FINITE_VERB it/PRONOUN | as/PREPOSITION “it”             => none
          vet paint/FINITE_VERB it/PRONOUN “it”                              => none
          as/PREPOSITION “it”                                                => none
          """)
  void whoeverPaintsAThingAsSomethingSaysSo(String page, String expected) {
    String found = judged(page, rules -> rules.depictedAs(0));
    assertEquals(expected, found.replace("DEPICTED_AS ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          accord/GERUND to/TO Ann/NAME it/PRONOUN be/FINITE_VERB “it”        => Ann, accord to
          “it” accord/GERUND to/TO Ann/NAME                                  => Ann, accord to
          “it” accord/GERUND to/TO                                           => none
          “it” accord/GERUND Ann/NAME                                        => none
          “it” accord/GERUND to/TO often/ADVERB                              => none
          “it” ./FULL_STOP | accord/GERUND to/TO Ann/NAME                    => none
          in/PREPOSITION the/DETERMINER view of/PREPOSITION Ann/NAME “it”    => Ann, in the view of
          in/PREPOSITION view of/PREPOSITION Ann/NAME “it”                   => none
          in/PREPOSITION the/DETERMINER rain of/PREPOSITION Ann/NAME “it”    => none
          on/PREPOSITION the/DETERMINER view of/PREPOSITION Ann/NAME “it”    => none
          in/PREPOSITION the/DETERMINER view from/PREPOSITION Ann/NAME “it”  => none
          """)
  void whoeverAThingIsAccordingToSaysIt(String page, String expected) {
    String found = judged(page, rules -> rules.accordingTo(0));
    assertEquals(expected, found.replace("ACCORDING_TO ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          Ann/NAME say/FINITE_VERB Bo/NAME go/FINITE_VERB :/COLON “it”       => Bo, go
          Ann/NAME say/FINITE_VERB Bo/NAME eat/FINITE_VERB :/COLON “it”      => Ann, say
          Ann/NAME eat/FINITE_VERB Bo/NAME :/COLON “it”                      => Ann, :
          eat/FINITE_VERB to/TO her/POSSESSIVE_PRONOUN letter :/COLON “it”   => her, :
          letter of/PREPOSITION the/DETERMINER bank :/COLON “it”             => the bank, :
          Ann/NAME eat/FINITE_VERB | Bo/NAME :/COLON “it”                    => Bo, :
          often/ADVERB :/COLON “it”                                          => none
          :/COLON “it”                                                       => none
          Ann/NAME ,/COMMA “it”                                              => none
          “it”                                                               => none
          """)
  void whatLeadsUpToAColonHasTheSpeaker(String page, String expected) {
    assertEquals(expected, judged(page, rules -> rules.colon(0)).replace("COLON ", ""));
  }
}
