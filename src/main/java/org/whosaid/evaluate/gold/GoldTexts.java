package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Span;

/** Reads the texts of gold sets, and tells when offsets do not belong to them. */
final class GoldTexts {

  /** What to say of offsets at which the text has other words. */
  static final String MISFIT = "its offsets do not fit its text; were the line ends changed?";

  private GoldTexts() {}

  /**
   * Returns the text of a file, its line ends untouched.
   *
   * @throws IOException with a message for people when it cannot be read as UTF-8
   */
  static String read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException("its text " + file + " is missing", e);
    } catch (CharacterCodingException e) {
      throw new IOException("its text " + file + " is not UTF-8", e);
    }
  }

  /**
   * A span of the gold set and the words that should stand there.
   *
   * @param span code points
   * @param words the words, as the gold file has them
   */
  record Expected(Span span, String words) {}

  /** Returns what is wrong when the spans do not fit the text; nothing when they do. */
  static Optional<String> misfit(CodePoints text, List<Expected> spans) {
    int wrong = 0;
    for (Expected expected : spans) {
      if (expected.span().end() > text.length()) {
        return Optional.of(beyond(expected.span(), text));
      }
      wrong += letters(text.slice(expected.span())).equals(letters(expected.words())) ? 0 : 1;
    }
    return wrong * 2 > spans.size() ? Optional.of(MISFIT) : Optional.empty();
  }

  static String beyond(Span span, CodePoints text) {
    return "its offset " + span.end() + " is beyond the end of its text, " + text.length();
  }

  /** Returns the letters and digits of {@code words}, to compare without regard to spaces. */
  static String letters(String words) {
    return words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
