package org.whosaid.io.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;
import org.whosaid.model.Failure;

/**
 * Turns the bytes of a text file into characters.
 *
 * <p>UTF-8 with or without a byte order mark is read as it is. A file that is not valid UTF-8 is
 * read in the encoding that Mozilla's detector recognises ({@code “caf\u00e9”} in Windows-1252,
 * say), or in the one that the user names. Bytes that are no text at all are refused rather than
 * guessed at.
 */
public final class TextDecoder {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int REPLACEMENT = 0xFFFD;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A page says its encoding in its first bytes. */
  private static final int HEAD = 2048;

  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private final Optional<Charset> named;

  /** Creates a decoder for {@code named}, or one that recognises encodings when it is empty. */
  public TextDecoder(Optional<Charset> named) {
    this.named = named;
  }

  /**
   * Returns the text of {@code bytes}, without its byte order mark.
   *
   * @throws UnreadableException when they are in no known encoding
   */
  public String decode(byte[] bytes) throws UnreadableException {
    String text = named.isPresent() ? decodeAs(named.get(), bytes) : recognise(bytes);
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  /**
   * Returns the text of a web page, which may name its own encoding; a page with bad bytes is read
   * for the rest of it.
   */
  public Content decodePage(byte[] bytes) throws UnreadableException {
    if (named.isPresent() || strict(StandardCharsets.UTF_8, bytes).isPresent()) {
      return new Content(decode(bytes));
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return replaced(declared.get(), bytes);
    }
    return isMostlyUtf8(bytes)
        ? replaced(StandardCharsets.UTF_8, bytes)
        : new Content(decode(bytes));
  }

  /** Returns the encoding that a page names in its first bytes. */
  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declared.find() ? charset(declared.group(1)) : Optional.empty();
  }

  /** Returns a page with a U+FFFD for each byte that is not in its encoding, and tells how many. */
  public static Content replaced(Charset charset, byte[] bytes) {
    // Pages that say ISO 8859-1 have always been read as Windows-1252, whose marks they use.
    Charset meant = charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
    String text = new String(bytes, meant);
    long bad = text.chars().filter(c -> c == REPLACEMENT).count();
    String shown = (bad == 1 ? "1 bad character is" : bad + " bad characters are") + " replaced";
    return new Content(text, Map.of(), bad == 0 ? List.of() : List.of(shown));
  }

  private static String decodeAs(Charset charset, byte[] bytes) throws UnreadableException {
    return strict(charset, bytes)
        .orElseThrow(
            () -> new UnreadableException(Failure.ENCODING, "is not valid " + charset.name()));
  }

  private static String recognise(byte[] bytes) throws UnreadableException {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return decodeAs(marked.get(), bytes);
    }
    Optional<String> utf8 = strict(StandardCharsets.UTF_8, bytes);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new UnreadableException(Failure.NOT_TEXT, "is a binary file, not text");
      }
    }
    if (isMostlyUtf8(bytes)) {
      throw new UnreadableException(Failure.ENCODING, "is not valid UTF-8");
    }
    return detected(bytes)
        .flatMap(charset -> strict(charset, bytes))
        .orElseThrow(
            () ->
                new UnreadableException(
                    Failure.ENCODING, "is in no known encoding; name it with --encoding"));
  }

  /** Sees a file that was UTF-8 before it was damaged: no other encoding would read well. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long damaged = text.codePoints().filter(c -> c == REPLACEMENT).count();
    return text.codePoints().filter(c -> c > 127 && c != REPLACEMENT).count() > damaged;
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
    return first == 0xFEFF || first == 0xFFFE
        ? Optional.of(StandardCharsets.UTF_16)
        : Optional.empty();
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextDecoder::charset);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // the detector knows encodings that this JDK does not
    }
  }

  private static Optional<String> strict(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
