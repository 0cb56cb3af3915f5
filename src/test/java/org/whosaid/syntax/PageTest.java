package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.testing.TaggedPage;

/** What a page knows of its tokens and offsets. */
class PageTest {

  /** Two paragraphs with two sentences each; the second sentence is marked from end to end. */
  private static final Page PAGE =
      TaggedPage.of("It rained . | “ We left . ” || Ann said “ no ” . | “ Yes ” , said Bo .");

  /** Returns what a page knows of each token, in order. */
  private static String each(IntFunction<Object> known) {
    return IntStream.range(0, PAGE.size())
        .mapToObj(t -> known.apply(t).toString())
        .collect(Collectors.joining(" "));
  }

  private static String words(@Nullable Token token) {
    return token == null ? "none" : token.text();
  }

  private static int offset(String word) {
    return PAGE.text().indexOf(word);
  }

  @Test
  void everyTokenKnowsItsSentenceAndItsParagraph() {
    assertEquals(
        "It rained . “ We left . ” Ann said “ no ” . “ Yes ” , said Bo .",
        each(t -> PAGE.token(t).text()));
    assertEquals("0 0 0 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3 3", each(PAGE::sentenceOf));
    assertEquals("0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 1", each(PAGE::paragraphOf));
  }

  @Test
  void everyTokenKnowsWhetherItIsMarked() {
    assertEquals(
        "- - - “ We left . ” - - “ no ” - “ Yes ” - - - -",
        each(t -> PAGE.isMarked(t) ? PAGE.token(t).text() : "-"));
    assertEquals(
        "- - - 0 0 0 0 0 - - 1 1 1 - 2 2 2 - - - -",
        each(t -> PAGE.isMarked(t) ? PAGE.segmentAt(t).span() : "-"));
    assertEquals(each(PAGE::isMarked), each(t -> PAGE.isMarked(PAGE.token(t))));
  }

  @Test
  void aMarkedSpanMayHaveSeveralSegments() {
    AnnotatedText one =
        new AnnotatedText(PAGE.text(), Paragraphs.of(PAGE.text()), PAGE.sentences());
    List<Segment> segments = PAGE.marked().stream().map(MarkedSpan::first).toList();
    Page page = new Page(one, List.of(new MarkedSpan(segments)));
    assertEquals(
        "- - - 0 0 0 0 0 - - 1 1 1 - 2 2 2 - - - -",
        each(t -> page.isMarked(t) ? page.segmentAt(t).segment() : "-"));
    assertEquals(new Chunk.SegmentId(0, 1), page.segmentAt(11));
  }

  @Test
  void aMarkInsideATokenMarksItAndTouchingOneDoesNot() {
    Page page = TaggedPage.of("so ~“no” ~then the “yes”");
    assertEquals(
        List.of(false, true, false, false, true),
        IntStream.range(0, page.size()).mapToObj(page::isMarked).toList());
    Span half = new Span(page.token(2).span().begin() + 1, page.token(2).span().end());
    AnnotatedText same =
        new AnnotatedText(page.text(), Paragraphs.of(page.text()), page.sentences());
    Page cut = new Page(same, List.of(new MarkedSpan(List.of(new Segment(half, half)))));
    assertEquals(
        List.of(false, false, true, false, false),
        IntStream.range(0, page.size()).mapToObj(cut::isMarked).toList());
  }

  @Test
  void aPageWithoutTokensIsEmpty() {
    Page page = new Page(new AnnotatedText("", Paragraphs.of(""), List.of()), List.of());
    assertEquals(0, page.size());
    assertEquals(List.of(), page.sentences());
    assertEquals(List.of(), page.paragraphs());
  }

  @Test
  void runsOfTokensAreWordsALemmaAndCharacters() {
    assertEquals(new Span(0, "It rained .".length()), PAGE.span(0, 3));
    assertEquals("it rained .", PAGE.lemma(0, 3));
    assertEquals("rained", PAGE.lemma(1, 2));
    assertEquals("We left", PAGE.words(PAGE.span(4, 6)));
    assertEquals("Ann said", PAGE.words(new Span(offset("Ann") - 1, offset("said") + 5)));
  }

  @Test
  void aTokenInLowerCaseIsEmptyBeforeTheFirst() {
    assertEquals("it", PAGE.lower(0));
    assertEquals("ann", PAGE.lower(8));
    assertEquals("", PAGE.lower(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "It, It, 0",
    "It, rained, 0",
    "rained, We, 1",
    "We, Ann, 0",
    "We, said, 0",
    "rained, Ann, 1",
    "rained, Yes, 2",
    "Ann, Bo, 1",
    "We, Bo, 1"
  })
  void sentencesBetweenTwoWordsCountUnlessTheyAreWhollyMarked(
      String earlier, String later, int between) {
    assertEquals(between, PAGE.sentencesBetween(offset(earlier), offset(later)));
  }

  @ParameterizedTest
  @CsvSource({"It, It, 0", "left, It, 0", "Ann, Ann, 1", "Bo, Ann, 1"})
  void everyOffsetHasAParagraph(String word, String begin, int index) {
    assertEquals(index, PAGE.paragraphAt(offset(word)));
    assertEquals(offset(begin), PAGE.paragraphBegin(offset(word)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann  | 0  | none | Ann
          Ann  | 1  | none | said
          said | 0  | Ann  | said
          said | 3  | Ann  | “
          said | 4  | said | “
          Bo   | 0  | said | Bo
          Bo   | 3  | Bo   | .
          Bo   | 4  | .    | none
          """)
  void tokensStandBeforeAndFromAnOffsetInItsSentence(
      String word, int on, String before, String from) {
    assertEquals(before, words(PAGE.tokenBefore(offset(word) + on)));
    assertEquals(from, words(PAGE.tokenFrom(offset(word) + on)));
  }

  @Test
  void tokensInASpanLieWhollyInIt() {
    Span span = new Span(offset("Ann") + 1, offset("Ann") + "Ann said “ n".length());
    assertEquals(List.of("said", "“"), PAGE.tokensIn(span).stream().map(Token::text).toList());
  }
}
