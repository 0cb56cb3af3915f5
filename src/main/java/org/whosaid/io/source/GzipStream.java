package org.whosaid.io.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, and stops at a bomb: a few bytes that unpack to a thousand times as many.
 *
 * <p>Text packs to a third or a tenth of its size; a hundredth over many megabytes is no text.
 */
final class GzipStream extends GZIPInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int MOST_A_BYTE = 100;
  private static final long UNSUSPICIOUS = 10_000_000;

  GzipStream(InputStream packed) throws IOException {
    super(packed, BUFFER);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    long unpacked = inf.getBytesWritten();
    if (unpacked > UNSUSPICIOUS && unpacked / MOST_A_BYTE > inf.getBytesRead()) {
      throw new ZipException("it unpacks to more than " + MOST_A_BYTE + " times its size");
    }
    return read;
  }
}
