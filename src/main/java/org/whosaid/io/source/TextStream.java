package org.whosaid.io.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a file that is too long to be looked at as a whole before it is read.
 *
 * <p>It is UTF-16 if it begins like that, else UTF-8; the first byte that is neither tells which it
 * is: where nothing before it needed UTF-8, the file is in Windows-1252, which agrees with UTF-8 up
 * to there; where something did, the file is damaged, and the byte is replaced by U+FFFD.
 */
public final class TextStream extends Reader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 8192;
  private static final int ASCII = 0x80;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private CharsetDecoder decoder;
  private boolean isUtf8 = true;
  private boolean ended;
  private long replaced;
  private boolean needsUtf8;

  private TextStream(InputStream in) {
    this.in = in;
    this.decoder = StandardCharsets.UTF_8.newDecoder();
  }

  /** Returns the characters of {@code in}, which are in {@code named} if that is given. */
  public static Reader of(InputStream in, Optional<Charset> named) throws IOException {
    BufferedInputStream marked = new BufferedInputStream(in);
    marked.mark(4);
    byte[] first = marked.readNBytes(4);
    marked.reset();
    if (named.isPresent()) {
      // A decoder of its own reports what is not valid; the reader's own would replace it.
      return new InputStreamReader(marked, named.get().newDecoder());
    }
    Optional<Charset> utf16 = utf16(first);
    return utf16.isPresent()
        ? new InputStreamReader(marked, utf16.get().newDecoder())
        : new TextStream(marked);
  }

  /** Returns which UTF-16 begins with these four bytes, which are a mark or two letters. */
  private static Optional<Charset> utf16(byte[] first) {
    if (first.length < 4) {
      return Optional.empty();
    }
    int mark = ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Returns how many bytes were replaced so far. */
  public long replaced() {
    return replaced;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      see(buffer, offset, chars.position());
      if (result.isError() && chars.hasRemaining()) {
        passOver(chars);
      } else if (result.isUnderflow() && chars.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    return chars.position();
  }

  /** Notes whether what was decoded needed UTF-8. */
  private void see(char[] buffer, int offset, int read) {
    for (int i = 0; isUtf8 && !needsUtf8 && i < read; i++) {
      needsUtf8 = buffer[offset + i] >= ASCII && buffer[offset + i] != '\uFEFF';
    }
  }

  private void passOver(CharBuffer chars) {
    if (isUtf8 && !needsUtf8) {
      isUtf8 = false;
      decoder = WINDOWS.newDecoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
    } else {
      bytes.get();
      chars.put(REPLACEMENT);
      replaced++;
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
