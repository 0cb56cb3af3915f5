package org.whosaid.annotate;

import edu.stanford.nlp.util.HashIndex;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Stand-ins for large objects in a serialised model, plain bytes in the file; reading one gives the
 * object that it stands for.
 */
final class Flat {

  private Flat() {}

  /** Stands for a {@link HashIndex} of strings. */
  public static final class Index implements Externalizable {

    private static final long serialVersionUID = 1;

    private transient List<String> strings = List.of();

    /** Creates an empty stand-in, to be read. */
    public Index() {}

    Index(HashIndex<?> index) {
      this.strings = index.objectsList().stream().map(String.class::cast).toList();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      writeStrings(strings, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      strings = readStrings(in);
    }

    private Object readResolve() {
      HashIndex<String> index = new HashIndex<>(strings.size() * 4 / 3 + 1);
      strings.forEach(index::add);
      return index;
    }
  }

  /** Stands for the clusters of words, which are in a file of their own. */
  public static final class Clusters implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return ModelFiles.clusters();
    }
  }

  /** Stands for rows of numbers, and gives them back as floats. */
  public static final class Rows implements Externalizable {

    private static final long serialVersionUID = 1;

    private transient float[][] rows = {};

    /** Creates an empty stand-in, to be read. */
    public Rows() {}

    Rows(double[][] doubles) {
      rows = new float[doubles.length][];
      for (int i = 0; i < doubles.length; i++) {
        rows[i] = new float[doubles[i].length];
        for (int k = 0; k < doubles[i].length; k++) {
          rows[i][k] = (float) doubles[i][k]; // the precision that CRFClassifier keeps
        }
      }
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      int[] lengths = new int[rows.length];
      int size = 0;
      for (int i = 0; i < rows.length; i++) {
        lengths[i] = rows[i].length;
        size += lengths[i];
      }
      ByteBuffer bytes = ByteBuffer.allocate(size * Float.BYTES);
      for (float[] row : rows) {
        for (float number : row) {
          bytes.putFloat(number);
        }
      }
      writeInts(lengths, out);
      writeBytes(bytes.array(), out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      int[] lengths = readInts(in);
      FloatBuffer numbers = ByteBuffer.wrap(readBytes(in)).asFloatBuffer();
      rows = new float[lengths.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new float[lengths[i]];
        numbers.get(rows[i]);
      }
    }

    private Object readResolve() {
      return rows;
    }
  }

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

  private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
