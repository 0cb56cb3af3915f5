package org.whosaid.annotate.models;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many strings or numbers as one run of bytes, which is read in one go. */
final class FlatData {

  private FlatData() {}

  static void writeStrings(List<String> strings, DataOutput out) throws IOException {
    writeInts(strings.stream().mapToInt(String::length).toArray(), out);
    writeString(String.join("", strings), out);
  }

  static List<String> readStrings(DataInput in) throws IOException {
    int[] lengths = readInts(in);
    String joined = readString(in);
    List<String> strings = new ArrayList<>(lengths.length);
    int begin = 0;
    for (int length : lengths) {
      strings.add(joined.substring(begin, begin + length));
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

  static void writeInts(int[] ints, DataOutput out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES);
    bytes.asIntBuffer().put(ints);
    writeBytes(bytes.array(), out);
  }

  static int[] readInts(DataInput in) throws IOException {
    byte[] bytes = readBytes(in);
    int[] ints = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
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
