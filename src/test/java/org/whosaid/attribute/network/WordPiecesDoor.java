package org.whosaid.attribute.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets the Python tests see what {@link WordPieces} makes of words, to compare it with another
 * tokenizer: {@code java -cp target/classes:target/test-classes
 * org.whosaid.attribute.network.WordPiecesDoor WORDS IDS}.
 *
 * <p>WORDS holds a word a line, in UTF-8; IDS is written with the ids of each word's pieces, spaces
 * between them, a word a line. A program and not a test, since the other tokenizer is Python's.
 */
final class WordPiecesDoor {

  private WordPiecesDoor() {}

  public static void main(String[] files) throws IOException {
    WordPieces wordPieces = new WordPieces();
    List<String> ids =
        Arrays.stream(Files.readString(Path.of(files[0])).split("\n"))
            .map(word -> ids(wordPieces.of(word)))
            .toList();
    Files.write(Path.of(files[1]), ids);
  }

  private static String ids(int[] pieces) {
    return Arrays.stream(pieces).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }
}
