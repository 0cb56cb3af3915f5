package org.whosaid.attribute.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts words into the pieces that the encoder knows: {@code Barclay} into {@code barclay}, {@code
 * Wajirian} into {@code wa ##ji ##rian}.
 *
 * <p>The uncased WordPiece of BERT (Devlin and others, 2019): lower case, no accents, punctuation
 * apart, then the longest piece that fits, from left to right. A word that cannot be made of pieces
 * is one {@link #UNKNOWN}.
 */
final class WordPieces {

  static final int UNKNOWN = 100;
  private static final String RESOURCE = "vocabulary.txt";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> continuations = new HashMap<>();

  public WordPieces() {
    InputStream stream =
        Objects.requireNonNull(WordPieces.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int id = 0;
      for (String piece = reader.readLine(); piece != null; piece = reader.readLine()) {
        boolean continues = piece.startsWith("##") && piece.length() > 2;
        boolean marker = piece.startsWith("[") && piece.length() > 1; // [CLS], [unused1]: no word
        if (!marker) {
          (continues ? continuations : starts).put(continues ? piece.substring(2) : piece, id);
        }
        id++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the ids of the pieces of {@code word}, which holds no white space. */
  int[] of(String word) {
    Integer whole = starts.get(word);
    if (whole != null) {
      return new int[] {whole};
    }
    String plain = plain(word);
    int[] ids = new int[plain.length()];
    int count = 0;
    int begin = 0;
    while (begin < plain.length()) {
      int end = wordEnd(plain, begin);
      count = cut(plain.substring(begin, end), ids, count);
      begin = end;
    }
    return count == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(ids, count);
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A punctuation mark or an ideograph is a word of its own. */
  private static int wordEnd(String text, int begin) {
    int end = begin;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (standsAlone(c)) {
        return end == begin ? end + Character.charCount(c) : end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > 32 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(c);
    };
  }

  /**
   * Puts the pieces of {@code word} into {@code ids} from {@code count} on; returns the new end.
   */
  private int cut(String word, int[] ids, int count) {
    int next = count;
    int begin = 0;
    while (begin < word.length() && word.length() <= LONGEST_WORD) {
      Map<String, Integer> pieces = begin == 0 ? starts : continuations;
      int end = word.length();
      Integer id = pieces.get(word.substring(begin, end));
      while (id == null && end > begin + 1) {
        end--;
        id = pieces.get(word.substring(begin, end));
      }
      if (id == null) {
        break;
      }
      ids[next++] = id;
      begin = end;
    }
    if (begin < word.length()) {
      ids[count] = UNKNOWN;
      return count + 1;
    }
    return next;
  }
}
