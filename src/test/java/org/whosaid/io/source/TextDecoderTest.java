package org.whosaid.io.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final String TEXT = "“Déjà vu,” said Zoë Ångström at the café. Già, però, così è.";

  private static String decode(byte[] bytes) throws UnreadableException {
    return new TextDecoder(Optional.empty()).decode(bytes);
  }

  private static String reason(byte... bytes) {
    return assertThrows(UnreadableException.class, () -> decode(bytes)).reason();
  }

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() throws UnreadableException {
    assertEquals(TEXT, decode(TEXT.getBytes(UTF_8)));
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(UTF_8)));
  }

  @Test
  void readsUtf16WithByteOrderMark() throws UnreadableException {
    assertEquals(TEXT, decode(TEXT.getBytes(UTF_16)));
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(UTF_16LE)));
  }

  @Test
  void recognisesWindows1252() throws UnreadableException {
    assertEquals(TEXT, decode(TEXT.getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void takesTheEncodingThatTheUserNames() throws UnreadableException {
    TextDecoder latin = new TextDecoder(Optional.of(ISO_8859_1));
    assertEquals("é", latin.decode(new byte[] {(byte) 0xE9}));
  }

  @Test
  void keepsLineEndsAsTheyAre() throws UnreadableException {
    assertEquals("a\r\nb\nc\r", decode("a\r\nb\nc\r".getBytes(UTF_8)));
  }

  @Test
  void refusesWhatIsNoText() {
    assertEquals(
        "is a binary file, not text",
        reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF}));
  }

  @Test
  void doesNotTakeDamagedUtf8ForAnotherEncoding() {
    byte[] bytes = TEXT.getBytes(UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    assertEquals("is not valid UTF-8", reason(bytes));
  }

  @Test
  void readsAPageInTheEncodingThatItNames() throws UnreadableException {
    String page = "<meta charset='iso-8859-2'><p>Pøíbram \u010Cesko";
    Charset latin2 = Charset.forName("ISO-8859-2");
    String written = new String(page.getBytes(latin2), latin2);
    TextDecoder decoder = new TextDecoder(Optional.empty());
    assertEquals(new Content(written), decoder.decodePage(page.getBytes(latin2)));
  }

  @Test
  void saysWhenTheNamedEncodingDoesNotFit() {
    TextDecoder utf8 = new TextDecoder(Optional.of(UTF_8));
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> utf8.decode(new byte[] {'a', (byte) 0xE9}));
    assertEquals("is not valid UTF-8", e.reason());
  }
}
