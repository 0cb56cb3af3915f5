package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

/** What every window over every text has to hold. */
class WindowsTest {

  private static final WordPieces WORD_PIECES = new WordPieces();

  private record Read(Page page, EncoderBatch shown) {}

  private static Read read(String text) {
    Page page = Shared.page(text);
    ChunkedPage chunked = new Cast(page).chunked();
    return new Read(page, EncoderBatch.of(chunked, Rules.judge(chunked), WORD_PIECES));
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      texts.add(RandomText.of(seed, 400));
    }
    String paragraph = "“We won,” Ann Lee, the coach, said in Leeds. She called it “a gift”.\n\n";
    texts.add(paragraph.repeat(80));
    texts.add(("“We won and won again and went on to win, ".repeat(30) + "¶\n\n").repeat(9));
    return texts;
  }

  @Test
  void everyMarkedSpanWithATokenIsAskedAboutOnce() {
    for (String text : texts()) {
      Read read = read(text);
      List<Integer> expected =
          IntStream.range(0, read.page().marked().size())
              .filter(span -> read.shown().stream().begin(span) != PieceStream.MARKER)
              .boxed()
              .toList();
      List<Integer> asked =
          read.shown().windows().stream()
              .flatMap(window -> window.questions().stream())
              .map(Window.Question::span)
              .toList();
      assertEquals(expected, asked, text);
    }
  }

  @Test
  void windowsAreBoundedAndHoldTheirQuestionsAndCandidates() {
    for (String text : texts()) {
      Read read = read(text);
      for (Window window : read.shown().windows()) {
        assertTrue(window.length() <= Windows.LONGEST, text);
        EncoderInput input = EncoderInput.of(read.shown().stream(), window);
        for (Candidate candidate : window.candidates()) {
          assertTrue(input.first(candidate) > 0, text);
          assertTrue(input.first(candidate) <= input.last(candidate), text);
          assertTrue(input.last(candidate) < input.length() - 1, text);
        }
        for (Window.Question question : window.questions()) {
          assertTrue(input.begin(question.span()) > 0, text);
          assertTrue(input.begin(question.span()) < input.end(question.span()), text);
          assertTrue(input.end(question.span()) < input.length() - 1, text);
        }
      }
    }
  }

  @Test
  void everyFeatureStaysWithinItsSize() {
    for (String text : texts()) {
      for (Window window : read(text).shown().windows()) {
        for (Window.Question question : window.questions()) {
          assertWithin(question.features(), Features.SPAN_SIZES);
          question.pairs().forEach(pair -> assertWithin(pair.features(), Features.PAIR_SIZES));
        }
      }
    }
  }

  private static void assertWithin(List<Integer> features, List<Integer> sizes) {
    assertEquals(sizes.size(), features.size());
    for (int i = 0; i < sizes.size(); i++) {
      assertTrue(features.get(i) >= 0 && features.get(i) < sizes.get(i), i + ": " + features);
    }
  }

  @Test
  void ofALongQuotationOnlyTheEndsAreShown() {
    String words = "“" + "We won. ".repeat(200) + "Never,” said Ann Lee.";
    assertTrue(read(words).shown().stream().size() < 40);
  }

  @Test
  void aTextFarFromMarksIsInNoWindow() {
    String filler = "The rain fell on the roofs of the town. ".repeat(200);
    List<Window> windows = read(filler + "“We won,” said Ann Lee. " + filler).shown().windows();
    assertEquals(1, windows.size());
    assertTrue(windows.get(0).length() < 200);
  }
}
