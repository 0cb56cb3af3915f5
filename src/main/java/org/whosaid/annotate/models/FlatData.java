package org.whosaid.annotate.models;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many strings or numbers as one run of bytes, which is read in one go. */
final class FlatData {

  private FlatData() {}

  static void writeStrings(List<String> strings, DataOutput out) throws IOException {
    List<byte[]> encoded =
        strings.stream().map(string -> string.getBytes(StandardCharsets.UTF_8)).toList();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    encoded.forEach(joined::writeBytes);
    writeInts(encoded.stream().mapToInt(string -> string.length).toArray(), out);
    writeBytes(joined.toByteArray(), out);
  }

  static List<String> readStrings(DataInput in) throws IOException {
    int[] lengths = readInts(in);
    byte[] joined = readBytes(in);
    List<String> strings = new ArrayList<>(lengths.length);
    int begin = 0;
    for (int length : lengths) {
      strings.add(new String(joined, begin, length, StandardCharsets.UTF_8));
      begin += length;
    }
    return strings;
  }

  static void writeString(String string, DataOutput out) throws IOException {
    writeBytes(string.getBytes(StandardCharsets.UTF_8), out);
  }

  static String readString(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  /** Writes the first byte of every number, then every second one: like bytes pack better. */
  static void writeInts(int[] ints, DataOutput out) throws IOException {
    byte[] bytes = new byte[ints.length * Integer.BYTES];
    for (int k = 0; k < Integer.BYTES; k++) {
      int shift = Integer.SIZE - Byte.SIZE * (k + 1);
      for (int i = 0; i < ints.length; i++) {
        bytes[k * ints.length + i] = (byte) (ints[i] >> shift);
      }
    }
    writeBytes(bytes, out);
  }

  static int[] readInts(DataInput in) throws IOException {
    byte[] bytes = readBytes(in);
    int count = bytes.length / Integer.BYTES;
    int[] ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] =
          (bytes[i] << 24)
              | ((bytes[count + i] & 0xff) << 16)
              | ((bytes[2 * count + i] & 0xff) << 8)
              | (bytes[3 * count + i] & 0xff);
    }
    return ints;
  }

  static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
