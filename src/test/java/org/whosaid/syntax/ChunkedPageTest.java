package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.testing.Readings;
import org.whosaid.testing.Shared;
import org.whosaid.testing.TaggedPage;

/** How sentences are read: the chunks and subjects of those in {@code sentences.txt}, and more. */
class ChunkedPageTest {

  @TestFactory
  Stream<DynamicTest> everySentenceIsReadAsItSays() {
    return Readings.of(ChunkedPageTest.class, "sentences.txt", ChunkedPageTest::shown);
  }

  private static ChunkedPage chunked(String text) {
    return new ChunkedPage(Shared.page(text), new CueLexicon());
  }

  /** Returns the chunks of a text, a line each: kind, words, and what is known of them. */
  private static List<String> shown(String text) {
    ChunkedPage page = chunked(text);
    List<String> shown = new ArrayList<>();
    List<Chunk> line = page.line(0);
    for (int i = 0; i < line.size(); i++) {
      shown.add(String.join(" | ", shown(page, line, i)).strip());
    }
    return shown;
  }

  private static List<String> shown(ChunkedPage page, List<Chunk> line, int i) {
    Chunk chunk = line.get(i);
    List<String> cells = new ArrayList<>(List.of(chunk.kind().name(), page.text(chunk)));
    Mention mention = chunk.mention();
    if (mention != null) {
      cells.add(mention.kind().name());
      cells.add(words(page, mention.head()));
    }
    Verb verb = chunk.verb();
    if (verb != null) {
      cells.add(verb.lemma());
      cells.add(
          verb.form() + (verb.passive() ? " passive" : "") + (verb.unreal() ? " unreal" : ""));
      Mention subject = page.subjects(line).of(i);
      cells.add("by " + (subject == null ? "nobody" : words(page, subject.span())));
    }
    return cells;
  }

  private static String words(ChunkedPage page, Span span) {
    return span.of(page.page().text());
  }

  @Test
  void aSentenceThatDoesNotEndIsCut() {
    ChunkedPage page = chunked("“No,” said Ann Lee, " + "Bo Roe, ".repeat(200));
    long stops = page.line(0).stream().filter(Chunk::endsSentence).count();
    assertTrue(stops >= 2, stops + " stops");
  }

  @Test
  void aSegmentWithoutATokenIsNowhere() {
    assertNull(chunked("“ ” said Ann Lee.").first(0));
  }

  @Test
  void theSegmentsOfASpanHavePlacesOfTheirOwn() {
    ChunkedPage page = chunked("Ann Lee left.\n\nShe said: “We won.\n\n“We won again.”");
    ChunkedPage.Place first = Objects.requireNonNull(page.first(0));
    ChunkedPage.Place last = Objects.requireNonNull(page.last(0));
    assertEquals("“We won.", page.text(first.at(first.index())));
    assertEquals("“We won again.”", page.text(last.at(last.index())));
    assertEquals(List.of(1, 2), List.of(first.paragraph(), last.paragraph()));
  }

  @Test
  void marksThatEndInACommaAQuestionOrADashExpectAReport() {
    assertTrue(chunked("“No,” said Ann Lee.").expectsReport(0));
    assertTrue(chunked("“No?” said Ann Lee.").expectsReport(0));
    assertTrue(chunked("“No –” said Ann Lee.").expectsReport(0));
    assertEquals(false, chunked("“No.” Ann Lee left.").expectsReport(0));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Lee said no., say: cue speech",
    "Ann Lee went on., go: cue weak speech",
    "Ann Lee called it a gift., call: cue",
    "Ann Lee slept., sleep:",
    "Ann Lee was told no., tell:",
    "Ann Lee was called a vet., call:"
  })
  void aVerbMayBeACueOfThreeKindsUnlessItIsPassive(String text, String expected) {
    ChunkedPage page = chunked(text);
    List<String> verbs = new ArrayList<>();
    for (Chunk chunk : page.line(0)) {
      String kinds =
          (page.isCue(chunk) ? " cue" : "")
              + (page.isWeak(chunk) ? " weak" : "")
              + (page.isSpeech(chunk) ? " speech" : "");
      Verb verb = chunk.verb();
      verbs.add(verb == null ? kinds : verb.lemma() + ":" + kinds);
    }
    assertEquals(expected, String.join("", verbs));
  }

  @Test
  void aCueIsTheHeadOfItsVerbGroupOrTheWholeChunk() {
    ChunkedPage page = chunked("Ann Lee has often said this: “no”.");
    assertEquals(
        List.of("Ann Lee, Ann Lee", "said, say", "this, this", ":, :", "“no”, “no”", "., ."),
        page.line(0).stream()
            .map(page::cue)
            .map(cue -> words(page, cue.span()) + ", " + cue.lemma())
            .toList());
  }

  @Test
  void theLastLemmaOfAChunkIsThatOfItsLastWord() {
    ChunkedPage page = chunked("The old vets said “no.” As she left, “yes.”");
    assertEquals(
        List.of("vet", "say", "”", "", "as", "she", "leave", ",", "”"),
        page.line(0).stream().map(page::lastLemma).toList());
  }

  @Test
  void asIsASubordinatorOfThatWord() {
    ChunkedPage page = chunked("Ann Lee left “now” because it rained, as she said.");
    ChunkedPage.Place place = Objects.requireNonNull(page.first(0));
    List<String> found = new ArrayList<>();
    for (int i = -1; i <= place.line().size(); i++) {
      if (page.isAs(place, i)) {
        found.add(page.text(place.at(i)));
      }
    }
    assertEquals(List.of("as"), found);
  }

  @Test
  void aSpanHasWordsAndALastCharacterInsideItsMarks() {
    ChunkedPage page = chunked("“We won,” Ann Lee said, “in York.”");
    assertEquals(List.of("We won,", "in York."), List.of(page.words(0), page.words(1)));
    assertEquals(List.of(',', '.'), List.of(page.lastCharacter(0), page.lastCharacter(1)));
  }

  @Test
  void theSubjectsOfALineAreThoseOfThatLine() {
    ChunkedPage page = chunked("Ann Lee left.\n\nThen Bo Roe slept.");
    List<String> subjects = new ArrayList<>();
    for (int asked : new int[] {0, 1, 0}) {
      List<Chunk> line = page.line(asked);
      int verb = line.stream().map(Chunk::kind).toList().indexOf(Kind.VERB);
      Mention subject = Objects.requireNonNull(page.subjects(line).of(verb));
      subjects.add(words(page, subject.span()));
    }
    assertEquals(List.of("Ann Lee", "Bo Roe", "Ann Lee"), subjects);
    assertSame(page.subjects(page.line(0)), page.subjects(page.line(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the ministry ~’s/POSSESSIVE letter                   | NOMINAL the ministry, ministry
          old Ann/NAME Lee/NAME ~’s/POSSESSIVE letter          | NAME old Ann Lee, Lee
          her/POSSESSIVE_PRONOUN letter                        | PRONOUN her, her
          all her/POSSESSIVE_PRONOUN letters                   | PRONOUN her, her
          her/POSSESSIVE_PRONOUN mother ~’s/POSSESSIVE letter  | NOMINAL her mother, mother
          the letter                                           | none
          the letter her/POSSESSIVE_PRONOUN                    | none
          the ministry ~’s/POSSESSIVE                          | none
          ~’s/POSSESSIVE letter                                | none
          """)
  void anOwnerStandsBeforeAnApostropheOrIsAPronoun(String written, String expected) {
    Page page = TaggedPage.of(written);
    Mention owner =
        new ChunkedPage(page, new CueLexicon()).owner(Chunk.of(Kind.PHRASE, 0, page.size()));
    assertEquals(
        expected,
        owner == null
            ? "none"
            : owner.kind() + " " + page.words(owner.span()) + ", " + page.words(owner.head()));
  }
}
