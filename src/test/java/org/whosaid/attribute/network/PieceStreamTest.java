package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

/** A page as the encoder reads it, in the words of its vocabulary. */
class PieceStreamTest {

  private static final WordPieces WORD_PIECES = new WordPieces();
  private static List<String> vocabulary;

  @BeforeAll
  static void readVocabulary() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordPieces.class.getResourceAsStream("vocabulary.txt")),
                StandardCharsets.UTF_8))) {
      vocabulary = reader.lines().toList();
    }
  }

  private static PieceStream stream(String text) {
    return new PieceStream(Shared.page(text), WORD_PIECES);
  }

  private static String pieces(PieceStream stream) {
    StringBuilder pieces = new StringBuilder();
    for (int i = 0; i < stream.size(); i++) {
      pieces.append(stream.id(i) < 5 ? "<" + stream.id(i) + ">" : vocabulary.get(stream.id(i)));
      pieces.append(' ');
    }
    return pieces.toString().strip();
  }

  @Test
  void markersStandAroundMarkedWordsAndBetweenParagraphs() {
    assertEquals(
        "<1> “ we won , ” <2> said ann . <4> she left .",
        pieces(stream("“We won,” said Ann.\n\nShe left.")));
  }

  @Test
  void wordsAreFoundByWhereTheyStandUnlessTheyAreMarked() {
    Page page = Shared.page("“We won,” said Ann.\n\nShe left.");
    PieceStream stream = new PieceStream(page, WORD_PIECES);
    assertEquals(new Pieces(8, 8), stream.pieces(At.span(page, "Ann")));
    assertEquals(new Pieces(11, 12), stream.pieces(At.span(page, "She left")));
    assertNull(stream.pieces(At.span(page, "We")));
    assertNull(stream.pieces(At.span(page, "\n\n")));
  }

  @Test
  void ofALongQuotationTheMiddleIsLeftOut() {
    String words = "“" + "one two three four five six seven eight nine ten ".repeat(3) + "no.”";
    String pieces = pieces(stream(words + " Ann left."));
    assertEquals(
        "<1> “ one two three four five six seven eight nine ten one"
            + " <3> six seven eight nine ten no . ” <2> ann left .",
        pieces);
  }

  @Test
  void aSpanBeginsAndEndsAtItsMarkers() {
    PieceStream stream = stream("Ann said “no” and “yes”.");
    assertEquals(2, stream.begin(0));
    assertEquals(6, stream.end(0));
    assertEquals(8, stream.begin(1));
  }

  @Test
  void aTokenKnowsItsFirstAndLastPiece() {
    PieceStream stream = stream("“No,” said Wajirian.");
    int token = 5;
    assertEquals(token, stream.tokenAt(stream.first(token)));
    assertEquals(token, stream.tokenAt(stream.last(token)));
    assertEquals(
        "wa ##ji ##rian",
        pieces(stream).substring(pieces(stream).indexOf("wa"), pieces(stream).length() - 2));
    assertEquals(2, stream.last(token) - stream.first(token));
  }

  @Test
  void aWordThatIsSpeltAsAMarkerIsNone() {
    assertEquals("<1> “ no , ” <2> said [ unused ##1 ] .", pieces(stream("“No,” said [unused1].")));
  }
}
