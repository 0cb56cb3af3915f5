package org.whosaid.annotate.models;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Many strings, no two alike: a list that cannot be changed, and finds the place of a string at
 * once.
 *
 * <p>All stand in UTF-8 in one array, one after the other, and are found by a hash table of their
 * places: a third of the room of a {@link java.util.HashMap}, and read in a fraction of the time.
 */
final class StringTable extends AbstractList<String> implements RandomAccess {

  private static final int NOWHERE = -1;

  private final byte[] joined;
  private final int[] ends;

  /** For each slot one more than the place of its string, or 0; a power of two, half full. */
  private final int[] slots;

  /** Copies {@code strings}, which are well-formed UTF-16. */
  StringTable(List<String> strings) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    this.ends = new int[strings.size()];
    for (int place = 0; place < ends.length; place++) {
      encoded.writeBytes(strings.get(place).getBytes(StandardCharsets.UTF_8));
      ends[place] = encoded.size();
    }
    this.joined = encoded.toByteArray();
    this.slots = slots();
  }

  /** Reads what {@link #write} has written. */
  StringTable(DataInput in) throws IOException {
    this.ends = FlatData.readInts(in);
    for (int place = 1; place < ends.length; place++) {
      ends[place] += ends[place - 1];
    }
    this.joined = FlatData.readBytes(in);
    this.slots = slots();
  }

  /** Writes all strings as plain bytes. */
  void write(DataOutput out) throws IOException {
    FlatData.writeInts(
        IntStream.range(0, ends.length).map(place -> ends[place] - begin(place)).toArray(), out);
    FlatData.writeBytes(joined, out);
  }

  private int[] slots() {
    int[] filled = new int[Integer.highestOneBit(Math.max(1, ends.length)) * 4];
    CRC32 hash = new CRC32();
    for (int place = 0; place < ends.length; place++) {
      int begin = begin(place);
      hash.reset();
      hash.update(joined, begin, ends[place] - begin);
      int slot = (int) hash.getValue() & filled.length - 1;
      while (filled[slot] != 0) {
        slot = slot + 1 & filled.length - 1;
      }
      filled[slot] = place + 1;
    }
    return filled;
  }

  @Override
  public String get(int place) {
    int begin = begin(place);
    return new String(joined, begin, ends[place] - begin, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return ends.length;
  }

  /** Returns the place of {@code object}, or -1 when it is none of the strings. */
  @Override
  public int indexOf(@Nullable Object object) {
    if (!(object instanceof String string)) {
      return NOWHERE;
    }
    byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
    CRC32 hash = new CRC32();
    hash.update(encoded, 0, encoded.length);
    int slot = (int) hash.getValue() & slots.length - 1;
    while (slots[slot] != 0) {
      int place = slots[slot] - 1;
      if (Arrays.equals(joined, begin(place), ends[place], encoded, 0, encoded.length)) {
        return place;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return NOWHERE;
  }

  @Override
  public boolean contains(@Nullable Object object) {
    return indexOf(object) != NOWHERE;
  }

  /** Returns the place of each string, as a view. */
  Map<String, Integer> places() {
    return new Places();
  }

  private int begin(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  private final class Places extends AbstractMap<String, Integer> {

    @Override
    public @Nullable Integer get(@Nullable Object string) {
      int place = indexOf(string);
      return place == NOWHERE ? null : place;
    }

    @Override
    public boolean containsKey(@Nullable Object string) {
      return contains(string);
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, Integer>> iterator() {
          return IntStream.range(0, ends.length)
              .mapToObj(place -> Map.entry(StringTable.this.get(place), place))
              .iterator();
        }

        @Override
        public int size() {
          return ends.length;
        }
      };
    }
  }
}
