package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.rules.Construction;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/**
 * The numbers that the network was trained on. A change of one asks for training anew, so each
 * stands here as it is.
 */
class FeaturesTest {

  private static ChunkedPage chunked(String written) {
    return new Cast(TaggedPage.of(written)).chunked();
  }

  private static List<RuleVerdict> unsaid(ChunkedPage page) {
    RuleVerdict verdict = new RuleVerdict(Construction.UNSAID, null, null);
    return Collections.nCopies(page.page().marked().size(), verdict);
  }

  private static Window.Question question(ChunkedPage page, List<RuleVerdict> rules, int span) {
    return new Features(page, rules).question(span, Candidates.of(page));
  }

  /** Returns a feature of the first marked span, which the rules take for unsaid. */
  private static int ofSpan(String written, int feature) {
    ChunkedPage page = chunked(written);
    return question(page, unsaid(page), 0).features().get(feature);
  }

  /** Returns what is known of a marked span with each candidate, as the rules judge. */
  private static List<String> ofPairs(String written, int span) {
    ChunkedPage page = chunked(written);
    return question(page, Rules.judge(page), span).pairs().stream()
        .map(pair -> shown(page.page(), Candidates.of(page).get(pair.candidate()), pair.features()))
        .toList();
  }

  private static String shown(Page page, Candidate candidate, List<Integer> features) {
    return String.format(
        Locale.ROOT,
        "%s: side %d, %d %d %d apart, %d %d away, kind %d, %d %d beside, rules %d %d, subject %d",
        Stream.concat(Stream.of(page.words(candidate.mention().span())), features.stream())
            .toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "“no”, 0",
    "“ ”, 1",
    "“ no ”, 2",
    "“ a b ”, 2",
    "“ a b c ”, 3",
    "“ a b c d e f ”, 3",
    "“ a b c d e f g ”, 4",
    "“ a b c d e f g a b c d e f g ”, 4",
    "“ a b c d e f g a b c d e f g h ”, 5"
  })
  void lengthsDouble(String page, int code) {
    assertEquals(code, ofSpan(page, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "COLON, 0",
    "LABELLED, 0",
    "REPORTED_AFTER, 1",
    "INVERTED_AFTER, 2",
    "REPORTED_BEFORE, 3",
    "DEPICTED_AS, 3",
    "REPORTED_AT_END, 4",
    "AS_THEY_PUT_IT, 4",
    "ACCORDING_TO, 5",
    "SIGNED, 6",
    "SPEECH_NOUN, 7",
    "SAME_PARAGRAPH, 8",
    "AFTER_REPORT, 9",
    "AFTER_STATEMENT, 10",
    "NEXT_PARAGRAPH, 11",
    "CONTINUED_SPEAKER, 12",
    "UNKNOWN, 13",
    "IMPERSONAL, 13",
    "NICKNAME, 14",
    "ALIAS, 14",
    "SO_CALLED, 15",
    "MADE_PUBLIC, 15",
    "NAMED, 16",
    "TITLED, 17",
    "ON_A_SIGN, 18",
    "EXAMPLE, 18",
    "STAGE_DIRECTION, 18",
    "TITLE, 19",
    "UNREAL, 20",
    "UNSAID, 21"
  })
  void everyConstructionHasTheNumberThatTheNetworkKnows(Construction construction, int code) {
    ChunkedPage page = chunked("“no”");
    List<RuleVerdict> rules = List.of(new RuleVerdict(construction, null, null));
    assertEquals(code, question(page, rules, 0).features().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "vets “no” vets, 0",
    "“no” vets, 1",
    "vets “no”, 2",
    "“no”, 3",
    "“no” ./FULL_STOP, 3",
    "“no” ./FULL_STOP | vets, 1",
    "vets || “no” || vets, 3"
  })
  void aSpanKnowsWhetherItOpensOrEndsItsParagraph(String page, int code) {
    assertEquals(code, ofSpan(page, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          “no”   => 0
          “no,”  => 1
          “no.”  => 2
          “no?”  => 3
          “no!”  => 3
          “no…”  => 3
          “no–”  => 3
          “no)”  => 4
          “No”   => 5
          “No,”  => 6
          “6 No” => 5
          “6”    => 0
          """)
  void aSpanKnowsItsFirstLetterAndItsLastCharacter(String page, int code) {
    assertEquals(code, ofSpan(page, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          say/FINITE_VERB   => 1
          call/FINITE_VERB  => 2
          eat/FINITE_VERB   => 3
          ,/COMMA           => 4
          :/COLON           => 5
          –/COLON           => 5
          vets              => 6
          Monday            => 6
          of/PREPOSITION    => 7
          to/TO             => 7
          that/PREPOSITION  => 8
          and/CONJUNCTION   => 8
          who/WH_PRONOUN    => 8
          “yes”             => 9
          ./FULL_STOP       => 10
          often/ADVERB      => 11
          """)
  void aSpanKnowsWhatStandsBesideIt(String neighbour, int code) {
    assertEquals(List.of(0, code), both("“no” " + neighbour, 0));
    assertEquals(List.of(code, 0), both(neighbour + " “no”", neighbour.startsWith("“") ? 1 : 0));
  }

  private static List<Integer> both(String written, int span) {
    ChunkedPage page = chunked(written);
    return question(page, unsaid(page), span).features().subList(4, 6);
  }

  @Test
  void everySpanHasItsNumberOfSegments() {
    assertEquals(1, ofSpan("“no” “yes”", 6));
  }

  @Test
  void aPairIsMeasuredInTokensCandidatesAndSegmentsBetween() {
    String page =
        "Ann/NAME/PERSON “a b c” of/TO “no” “a b c” of/TO of/TO of/TO of/TO of/TO Bo/NAME";
    assertEquals(
        List.of(
            "Ann: side 0, 1 0 1 apart, 0 1 away, kind 0, 9 0 beside, rules 0 0, subject 0",
            "Bo: side 1, 5 0 1 apart, 0 1 away, kind 0, 0 7 beside, rules 0 0, subject 0"),
        ofPairs(page, 1));
  }

  @Test
  void aPairIsMeasuredInSentencesAndParagraphsAndHasItsKind() {
    String page =
        "vet/NOUN/animate || Ann/NAME/PERSON ./FULL_STOP | bank “no” || it/PRONOUN"
            + " || his/POSSESSIVE_PRONOUN mill || they/PRONOUN || we/PRONOUN || she/PRONOUN"
            + " || York/NAME/LOCATION";
    assertEquals(
        List.of(
            "vet: side 0, 3 2 0 apart, 2 2 away, kind 2, 0 0 beside, rules 0 0, subject 0",
            "Ann: side 0, 2 1 0 apart, 1 1 away, kind 0, 10 0 beside, rules 0 0, subject 0",
            "bank: side 0, 0 0 0 apart, 0 1 away, kind 3, 9 10 beside, rules 0 0, subject 0",
            "it: side 1, 0 0 0 apart, 1 0 away, kind 7, 0 0 beside, rules 0 0, subject 0",
            "his: side 1, 1 1 0 apart, 2 0 away, kind 8, 0 0 beside, rules 0 0, subject 0",
            "his mill: side 1, 1 2 0 apart, 2 0 away, kind 3, 0 0 beside, rules 0 0, subject 0",
            "they: side 1, 3 3 0 apart, 3 0 away, kind 5, 0 0 beside, rules 0 0, subject 0",
            "we: side 1, 4 4 0 apart, 3 0 away, kind 6, 0 0 beside, rules 0 0, subject 0",
            "she: side 1, 5 5 0 apart, 3 0 away, kind 4, 0 0 beside, rules 0 0, subject 0",
            "York: side 1, 5 6 0 apart, 3 0 away, kind 1, 0 0 beside, rules 0 0, subject 0"),
        ofPairs(page, 0));
  }

  @Test
  void aPairKnowsWhatTheRulesThinkOfItAndOfTheSpansBeside() {
    String page =
        "“No,” say/FINITE_VERB Ann/NAME/PERSON ./FULL_STOP | “No.” | vet eat/FINITE_VERB it/PRONOUN";
    assertEquals(
        List.of(
            "Ann: side 1, 1 0 0 apart, 0 1 away, kind 0, 10 1 beside, rules 3 2, subject 2",
            "vet: side 1, 3 1 1 apart, 2 1 away, kind 3, 3 10 beside, rules 0 0, subject 1",
            "it: side 1, 5 2 1 apart, 2 1 away, kind 7, 0 3 beside, rules 0 0, subject 0"),
        ofPairs(page, 0));
    assertEquals(
        List.of(
            "Ann: side 0, 1 0 0 apart, 1 1 away, kind 0, 10 1 beside, rules 9 1, subject 2",
            "vet: side 1, 0 0 0 apart, 1 1 away, kind 3, 3 10 beside, rules 0 0, subject 1",
            "it: side 1, 2 1 0 apart, 1 1 away, kind 7, 0 3 beside, rules 0 0, subject 0"),
        ofPairs(page, 1));
  }

  @Test
  void whatIsFarIsAsFarAsWhatIsFarther() {
    String many = "Ann/NAME/PERSON ./FULL_STOP “a” | ".repeat(40);
    List<String> pairs = ofPairs(many + "“no” || “yes”", 40);
    assertEquals(
        "Ann: side 0, 13 9 7 apart, 3 1 away, kind 0, 10 0 beside, rules 0 0, subject 0",
        pairs.get(0));
    assertEquals(
        "Ann: side 0, 1 0 1 apart, 1 1 away, kind 0, 10 9 beside, rules 0 0, subject 0",
        pairs.get(39));
  }
}
