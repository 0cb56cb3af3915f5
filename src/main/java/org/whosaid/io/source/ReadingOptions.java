package org.whosaid.io.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.Failure;

/**
 * How documents are to be read.
 *
 * @param encoding the encoding of all inputs, or empty to recognise it
 * @param format the form of all inputs, or empty to go by their names
 * @param maxBytes the largest document that is read, in bytes, unpacked
 * @param textField the field of a record that holds its text
 * @param idField the field of a record that names it; a record without one goes by its number
 * @param kept fields of a record whose values its rows carry
 * @param anyLanguage whether texts in other languages than English are read, too
 */
public record ReadingOptions(
    Optional<Charset> encoding,
    Optional<InputFormat> format,
    long maxBytes,
    String textField,
    String idField,
    List<String> kept,
    boolean anyLanguage) {

  /** The names of what pages and records say of their text, as columns have them. */
  public static final List<String> ABOUT = List.of("title", "date", "byline", "site", "url");

  /** How documents are read when a user asks for nothing. */
  public static final ReadingOptions DEFAULT =
      new ReadingOptions(
          Optional.empty(), Optional.empty(), 20_000_000, "text", "id", List.of(), false);

  public ReadingOptions {
    if (maxBytes < 1 || maxBytes >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("maxBytes: " + maxBytes);
    }
    kept = List.copyOf(kept);
  }

  /** Refuses what is larger than any document may be. */
  public void check(long bytes) throws UnreadableException {
    if (bytes > maxBytes) {
      throw new UnreadableException(Failure.TOO_LARGE, tooLarge());
    }
  }

  /** Returns what is wrong with it, in words that follow {@code path: }. */
  public String tooLarge() {
    return "is larger than " + Sizes.shown(maxBytes) + "; see --max-bytes";
  }
}
