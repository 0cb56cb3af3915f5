package org.whosaid.annotate.models;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Writes the first byte of every number, then every second one, since like bytes pack better; as
   * many as the largest needs.
   */
  static void writeInts(int[] ints, DataOutput out) throws IOException {
    int bits =
        Integer.SIZE - Integer.numberOfLeadingZeros(Arrays.stream(ints).reduce(0, (a, b) -> a | b));
    int planes = (bits + Byte.SIZE - 1) / Byte.SIZE;
    byte[] bytes = new byte[planes * ints.length];
    for (int k = 0; k < planes; k++) {
      int shift = Byte.SIZE * (planes - 1 - k);
      for (int i = 0; i < ints.length; i++) {
        bytes[k * ints.length + i] = (byte) (ints[i] >> shift);
      }
    }
    out.writeInt(ints.length);
    writeBytes(bytes, out);
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] ints = new int[in.readInt()];
    byte[] bytes = readBytes(in);
    for (int plane = 0; plane < bytes.length; plane += ints.length) {
      for (int i = 0; i < ints.length; i++) {
        ints[i] = (ints[i] << Byte.SIZE) | (bytes[plane + i] & 0xff);
      }
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
