package org.whosaid.annotate;

import edu.stanford.nlp.util.HashIndex;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      HashIndex<String> index = new HashIndex<>(capacity(strings.size()));
      strings.forEach(index::add);
      return index;
    }
  }

  /** Stands for a map from many words to few. */
  public static final class Words implements Externalizable {

    private static final long serialVersionUID = 1;

    private transient List<String> keys = new ArrayList<>();
    private transient List<String> values = new ArrayList<>();
    private transient int[] valueOf = {};

    /** Creates an empty stand-in, to be read. */
    public Words() {}

    Words(Map<?, ?> map) {
      Map<String, Integer> places = new LinkedHashMap<>();
      valueOf = new int[map.size()];
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String value = (String) entry.getValue();
        valueOf[keys.size()] = places.computeIfAbsent(value, v -> places.size());
        keys.add((String) entry.getKey());
      }
      values.addAll(places.keySet());
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      writeStrings(keys, out);
      writeStrings(values, out);
      writeInts(valueOf, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      keys = readStrings(in);
      values = readStrings(in);
      valueOf = readInts(in);
    }

    private Object readResolve() {
      Map<String, String> map = new HashMap<>(capacity(keys.size()));
      for (int i = 0; i < keys.size(); i++) {
        map.put(keys.get(i), values.get(valueOf[i]));
      }
      return map;
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

  private static void writeStrings(List<String> strings, ObjectOutput out) throws IOException {
    int[] lengths = new int[strings.size()];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lengths.length; i++) {
      byte[] string = strings.get(i).getBytes(StandardCharsets.UTF_8);
      lengths[i] = string.length;
      bytes.write(string);
    }
    writeInts(lengths, out);
    writeBytes(bytes.toByteArray(), out);
  }

  private static List<String> readStrings(ObjectInput in) throws IOException {
    int[] lengths = readInts(in);
    byte[] bytes = readBytes(in);
    List<String> strings = new ArrayList<>(lengths.length);
    int begin = 0;
    for (int length : lengths) {
      strings.add(new String(bytes, begin, length, StandardCharsets.UTF_8));
      begin += length;
    }
    return strings;
  }

  private static void writeInts(int[] ints, ObjectOutput out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES);
    bytes.asIntBuffer().put(ints);
    writeBytes(bytes.array(), out);
  }

  private static int[] readInts(ObjectInput in) throws IOException {
    byte[] bytes = readBytes(in);
    int[] ints = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
    return ints;
  }

  private static void writeBytes(byte[] bytes, ObjectOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(ObjectInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static int capacity(int size) {
    return size * 4 / 3 + 1;
  }
}
