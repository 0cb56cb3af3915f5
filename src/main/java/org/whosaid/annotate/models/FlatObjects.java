package org.whosaid.annotate.models;

import edu.stanford.nlp.util.HashIndex;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Arrays;
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

    private transient StringTable strings = new StringTable(List.of());

    /** Creates an empty stand-in, to be read. */
    public Index() {}

    Index(HashIndex<?> index) {
      this.strings = new StringTable(index.objectsList().stream().map(String.class::cast).toList());
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      strings.write(out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      strings = new StringTable(in);
    }

    private Object readResolve() {
      return new HashIndex<>(() -> strings, strings::places);
    }
  }

  /** Stands for the clusters of words, which are in a file of their own. */
  public static final class Clusters implements Serializable {

    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return WordClusters.shared();
    }
  }

  /**
   * Stands for rows of numbers, and gives them back as floats, which is how CRFClassifier keeps
   * them, but with {@value #BITS} fewer binary places: their file takes two thirds of the room.
   */
  public static final class Rows implements Externalizable {

    private static final long serialVersionUID = 1;
    private static final int BITS = 11;

    private transient float[][] rows = {};

    /** Creates an empty stand-in, to be read. */
    public Rows() {}

    Rows(double[][] doubles) {
      rows = new float[doubles.length][];
      for (int i = 0; i < doubles.length; i++) {
        rows[i] = new float[doubles[i].length];
        for (int k = 0; k < doubles[i].length; k++) {
          rows[i][k] = rounded((float) doubles[i][k]);
        }
      }
    }

    private static float rounded(float number) {
      int half = 1 << (BITS - 1);
      return Float.intBitsToFloat(((Float.floatToIntBits(number) + half) >> BITS) << BITS);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      int[] lengths = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
      int[] numbers = new int[Arrays.stream(lengths).sum()];
      int next = 0;
      for (float[] row : rows) {
        for (float number : row) {
          numbers[next++] = Float.floatToIntBits(number) >>> BITS;
        }
      }
      FlatData.writeInts(lengths, out);
      FlatData.writeInts(numbers, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      int[] lengths = FlatData.readInts(in);
      int[] numbers = FlatData.readInts(in);
      int next = 0;
      rows = new float[lengths.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new float[lengths[i]];
        for (int k = 0; k < lengths[i]; k++) {
          rows[i][k] = Float.intBitsToFloat(numbers[next++] << BITS);
        }
      }
    }

    private Object readResolve() {
      return rows;
    }
  }
}
