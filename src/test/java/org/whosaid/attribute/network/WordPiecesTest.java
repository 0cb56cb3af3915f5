package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

  private final WordPieces wordPieces = new WordPieces();

  private static List<String> vocabulary() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    WordPieces.class.getResourceAsStream("vocabulary.txt"), "vocabulary"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "said, said",
    "Said, said",
    "Barclay, barclay",
    "unaffordable, una ##ff ##ord ##able",
    "café, cafe",
    "CAFÉ, cafe",
    "it’s, it ’ s",
    "co-operate, co - operate",
    "…, …",
    "“, “",
    "北京, 北 京",
    "\uD83D\uDE00, [UNK]",
    "\u200B, [UNK]",
    "$5m, $ 5 ##m"
  })
  void cutsAWordIntoTheLongestPieces(String word, String expected) throws IOException {
    List<String> vocabulary = vocabulary();
    assertEquals(
        expected,
        Arrays.stream(wordPieces.of(word))
            .mapToObj(vocabulary::get)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void anEndlessWordIsUnknown() {
    assertEquals(
        List.of(WordPieces.UNKNOWN),
        Arrays.stream(wordPieces.of("a".repeat(101))).boxed().toList());
  }
}
