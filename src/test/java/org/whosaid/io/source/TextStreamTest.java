package org.whosaid.io.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.testing.Made;

class TextStreamTest {

  private static String read(byte[] bytes, Optional<Charset> named) throws IOException {
    try (Reader reader = TextStream.of(new ByteArrayInputStream(bytes), named)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static String read(byte[] bytes) throws IOException {
    return read(bytes, Optional.empty());
  }

  @Test
  void readsUtf8AndUtf16() throws IOException {
    String text = "“Café 😀” ".repeat(3000);
    assertEquals(text, read(text.getBytes(UTF_8)));
    assertEquals(text, read(("\uFEFF" + text).getBytes(UTF_16LE)));
    assertEquals("id,text", read("id,text".getBytes(UTF_16LE)));
    assertEquals("id,text", read("id,text".getBytes(UTF_16BE)));
    assertEquals("", read(new byte[0]));
  }

  @Test
  void readsIntoTheMiddleOfABuffer() throws IOException {
    char[] buffer = "........".toCharArray();
    try (Reader reader =
        TextStream.of(new ByteArrayInputStream("said".getBytes(UTF_8)), Optional.empty())) {
      assertEquals(4, reader.read(buffer, 2, 5));
    }
    assertEquals("..said..", new String(buffer));
  }

  @Test
  void goesOnInWindows1252WhereNothingBeforeNeededUtf8() throws IOException {
    String plain = "no marks yet, ".repeat(1000);
    assertEquals(
        plain + "“café”",
        read(Made.joined(Made.latin(plain), Made.latin("\u0093caf\u00E9\u0094"))));
  }

  @Test
  void replacesABadByteWhereSomethingBeforeNeededUtf8() throws IOException {
    assertEquals(
        "café \uFFFD and on",
        read(Made.joined("café ".getBytes(UTF_8), Made.latin("\u0093 and on"))));
  }

  @Test
  void keepsToTheEncodingThatIsNamed() throws IOException {
    assertEquals("é", read(Made.latin("\u00E9"), Optional.of(Charset.forName("ISO-8859-1"))));
    assertThrows(
        CharacterCodingException.class, () -> read(Made.latin("caf\u00E9 au"), Optional.of(UTF_8)));
  }
}
