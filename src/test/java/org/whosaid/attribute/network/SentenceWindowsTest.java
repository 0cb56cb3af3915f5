package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.syntax.Page;
import org.whosaid.testing.RandomText;
import org.whosaid.testing.Shared;

class SentenceWindowsTest {

  private static final String SENTENCE = "The mayor said that the old bridge would be closed. ";

  private static PieceStream stream(String text) {
    return new PieceStream(Shared.page(text), new WordPieces());
  }

  private static void assertEachVerbIsInOneCore(String text) {
    PieceStream stream = stream(text);
    Page page = stream.page();
    List<SentenceWindow> windows = SentenceWindows.over(stream);
    for (int piece = 0; piece < stream.size(); piece++) {
      int at = piece;
      int token = stream.tokenAt(piece);
      if (token != PieceStream.MARKER && page.token(token).partOfSpeech().isVerb()) {
        long cores = windows.stream().filter(w -> w.coreBegin() <= at && at < w.coreEnd()).count();
        assertEquals(1, cores, page.token(token) + " of " + text);
      }
    }
    for (SentenceWindow window : windows) {
      assertTrue(window.begin() <= window.coreBegin() && window.coreEnd() <= window.end());
      assertTrue(window.end() - window.begin() <= 272, window.toString());
    }
  }

  @Test
  void everyVerbIsInTheCoreOfOneWindow() {
    for (long seed = 0; seed < 30; seed++) {
      assertEachVerbIsInOneCore(RandomText.of(seed, 400));
    }
    assertEachVerbIsInOneCore(SENTENCE.repeat(60));
    assertEachVerbIsInOneCore("and said ".repeat(300) + ".");
  }

  @Test
  void aCoreEndsWithASentence() {
    PieceStream stream = stream(SENTENCE.repeat(60));
    int length = stream.size() / 60;
    for (SentenceWindow window : SentenceWindows.over(stream)) {
      assertEquals(0, window.coreBegin() % length, window.toString());
    }
  }

  @Test
  void whatHoldsNoVerbIsNotRead() {
    assertEquals(List.of(), SentenceWindows.over(stream("Milk, eggs and bread.")));
    assertEquals(1, SentenceWindows.over(stream("Rain by noon, according to the mayor.")).size());
  }
}
