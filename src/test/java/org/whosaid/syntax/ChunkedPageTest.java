package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.testing.Resource;
import org.whosaid.testing.Shared;

/** How sentences are read: the chunks and subjects of those in {@code sentences.txt}, and more. */
class ChunkedPageTest {

  private record Sentence(String about, String text, List<String> chunks) {}

  @TestFactory
  Stream<DynamicTest> everySentenceIsReadAsItSays() {
    return sentences().stream()
        .map(
            s ->
                DynamicTest.dynamicTest(
                    s.about() + " " + s.text(), () -> assertEquals(s.chunks(), shown(s.text()))));
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

  private static List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    String about = "";
    String text = "";
    List<String> chunks = new ArrayList<>();
    for (String line : Resource.lines(ChunkedPageTest.class, "sentences.txt")) {
      if (line.startsWith("# ")) {
        about = line.substring(2);
      } else if (line.startsWith("> ")) {
        chunks.add(line.substring(2));
      } else if (!line.isBlank()) {
        text = line;
      } else if (!chunks.isEmpty()) {
        sentences.add(new Sentence(about, text, List.copyOf(chunks)));
        chunks.clear();
      }
    }
    return sentences;
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
  void placesKnowTheirSentence() {
    ChunkedPage page = chunked("Ann Lee left. She said “no” twice. Bo Roe left.");
    ChunkedPage.Place place = Objects.requireNonNull(page.first(0));
    assertEquals("She", page.text(place.at(place.sentenceBegin())));
    assertEquals("twice", page.text(place.at(place.sentenceEnd() - 1)));
    assertEquals(0, place.paragraph());
    assertEquals(place, page.last(0));
  }

  @Test
  void marksThatEndInACommaAQuestionOrADashExpectAReport() {
    assertTrue(chunked("“No,” said Ann Lee.").expectsReport(0));
    assertTrue(chunked("“No?” said Ann Lee.").expectsReport(0));
    assertTrue(chunked("“No –” said Ann Lee.").expectsReport(0));
    assertEquals(false, chunked("“No.” Ann Lee left.").expectsReport(0));
  }

  @Test
  void aPassiveVerbIsNoCue() {
    ChunkedPage page = chunked("Ann Lee was told that Bo Roe said “no”.");
    List<String> cues =
        page.line(0).stream().filter(page::isCue).map(chunk -> page.cue(chunk).lemma()).toList();
    assertEquals(List.of("say"), cues);
  }

  @Test
  void ownersStandBeforeAnApostropheOrAreAPronoun() {
    assertEquals(List.of("the ministry"), owners("Bo Roe saw the ministry’s letter."));
    assertEquals(List.of("her"), owners("Bo Roe saw her letter."));
    assertEquals(List.of("Ann Lee"), owners("Bo Roe saw Ann Lee’s letter."));
    assertEquals(List.of(), owners("Bo Roe saw the letter."));
  }

  private static List<String> owners(String text) {
    ChunkedPage page = chunked(text);
    List<String> owners = new ArrayList<>();
    for (Chunk chunk : page.line(0)) {
      Mention owner = chunk.mention() == null ? null : page.owner(chunk);
      if (owner != null) {
        owners.add(words(page, owner.span()));
      }
    }
    return owners;
  }
}
