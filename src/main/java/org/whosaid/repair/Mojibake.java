package org.whosaid.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes that UTF-8 was read as Windows-1252: {@code â€œItâ€™s lateâ€�}.
 *
 * <p>Only in texts that have such a mark, which nobody writes; there also {@code Ã©}. Single
 * characters of the C1 set, U+0091 to U+0097, are marks and dashes of Windows-1252 anywhere.
 */
final class Mojibake implements Repair {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int C1 = 0x80;
  private static final int AFTER_C1 = 0xA0;

  private static final Pattern CERTAIN =
      Pattern.compile(
          "\u00E2\u20AC[\u0153\u2122\u02DC\u201C\u201D\u00A6\u009D\u0094\u0093]|\u00E2\u0080[\u0098-\u009D]");

  /** A closing mark whose last byte, which means nothing in Windows-1252, was lost on the way. */
  private static final String CLOSING_MARK_CUT_SHORT =
      "\u00E2\u20AC(?:\uFFFD|(?=[\\s,.;:!?)\u2014-]|\\z))";

  /** Characters that two, three or four bytes of UTF-8 have become. */
  private static final Pattern SEQUENCE = sequences();

  private boolean repaired;

  private static Pattern sequences() {
    String first2 = "[\u00C2-\u00DF]";
    String first3 = "[\u00E0-\u00EF]";
    String first4 = "[\u00F0-\u00F4]";
    StringBuilder next = new StringBuilder("[\u0080-\u00BF");
    for (int b = C1; b < AFTER_C1; b++) {
      next.append(new String(new byte[] {(byte) b}, WINDOWS));
    }
    String rest = next.append("]").toString().replace("\uFFFD", "");
    String letters = first2 + rest + "|" + first3 + rest + "{2}|" + first4 + rest + "{3}";
    return Pattern.compile(letters + "|" + CLOSING_MARK_CUT_SHORT);
  }

  @Override
  public Edits edits(String text) {
    Edits edits = new Edits();
    if (CERTAIN.matcher(text).find()) {
      Matcher sequence = SEQUENCE.matcher(text);
      while (sequence.find()) {
        decoded(sequence.group())
            .ifPresent(letter -> edits.replace(sequence.start(), sequence.end(), letter));
      }
      repaired = !edits.isEmpty();
      return edits;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\u0091' && c <= '\u0097') || c == '\u0085') {
        edits.replace(i, i + 1, new String(new byte[] {(byte) c}, WINDOWS));
      }
    }
    return edits;
  }

  private static Optional<String> decoded(String sequence) {
    if (sequence.startsWith("\u00E2\u20AC") && sequence.matches("..\uFFFD?")) {
      return Optional.of("\u201D");
    }
    try {
      ByteBuffer bytes = ByteBuffer.allocate(sequence.length());
      CharsetEncoder encoder = WINDOWS.newEncoder();
      for (int i = 0; i < sequence.length(); i++) {
        char c = sequence.charAt(i);
        // Five bytes mean nothing in Windows-1252 and are kept as they are.
        bytes.put(c < AFTER_C1 ? (byte) c : encoder.encode(CharBuffer.wrap(new char[] {c})).get());
      }
      String letter = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return Optional.of(letter);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> notice() {
    return repaired
        ? Optional.of("was decoded wrongly (\u00E2\u20AC\u0153), which is repaired")
        : Optional.empty();
  }
}
