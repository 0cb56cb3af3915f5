package org.whosaid.annotate.models;

import edu.stanford.nlp.util.HashIndex;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Stand-ins for large objects in a serialised model, plain bytes in the file; reading one gives the
 * object that it stands for.
 */
final class FlatObjects {

  private FlatObjects() {}

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
      FlatData.writeStrings(strings, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      strings = FlatData.readStrings(in);
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
      return WordClusters.shared();
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
      FlatData.writeInts(lengths, out);
      FlatData.writeBytes(bytes.array(), out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      int[] lengths = FlatData.readInts(in);
      FloatBuffer numbers = ByteBuffer.wrap(FlatData.readBytes(in)).asFloatBuffer();
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
}
