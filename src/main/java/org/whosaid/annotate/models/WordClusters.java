package org.whosaid.annotate.models;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cluster of each word that CoreNLP saw often in news: words that are used alike are in one.
 *
 * <p>A map that cannot be changed, from half a million words to some 500 clusters. All words stand
 * in one string, one after the other, and are found by a hash table of their places: a third of the
 * room of a {@link HashMap}, of which CoreNLP keeps two alike.
 */
final class WordClusters extends AbstractMap<String, String> {

  private static final int NO_WORD = -1;

  /** Sends words that differ in their last letter to slots far apart: 2³² by the golden ratio. */
  private static final int SPREADING = 0x9E3779B9;

  private final String words;
  private final int[] ends;
  private final List<String> clusters;
  private final int[] clusterOf;

  /** For each slot one more than the place of its word, or 0; a power of two, at most half full. */
  private final int[] slots;

  /** Copies {@code map}, in its order; its words are well-formed UTF-16. */
  WordClusters(Map<String, String> map) {
    this(String.join("", map.keySet()), ends(map), clusters(map), clusterOf(map));
  }

  private WordClusters(String words, int[] ends, List<String> clusters, int[] clusterOf) {
    this.words = words;
    this.ends = ends;
    this.clusters = clusters;
    this.clusterOf = clusterOf;
    this.slots = new int[Integer.highestOneBit(Math.max(1, ends.length)) * 4];
    for (int place = 0; place < ends.length; place++) {
      int slot = firstSlot(hash(begin(place), ends[place]));
      while (slots[slot] != 0) {
        slot = next(slot);
      }
      slots[slot] = place + 1;
    }
  }

  /** Read once, by whichever model is the first to need them. */
  private static final class Shared {

    static final WordClusters INSTANCE = read();

    private static WordClusters read() {
      try (InputStream in = ModelResource.CLUSTERS.open()) {
        return WordClusters.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the clusters that the recogniser and the tagger share. */
  static WordClusters shared() {
    return Shared.INSTANCE;
  }

  /** Reads what {@link #write} has written. */
  static WordClusters read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int[] ends = FlatData.readInts(in);
    Arrays.parallelPrefix(ends, Integer::sum);
    String words = FlatData.readString(in);
    List<String> clusters = FlatData.readStrings(in);
    return new WordClusters(words, ends, clusters, FlatData.readInts(in));
  }

  /** Writes all words and clusters as plain bytes. */
  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    FlatData.writeInts(
        IntStream.range(0, ends.length).map(place -> ends[place] - begin(place)).toArray(), out);
    FlatData.writeString(words, out);
    FlatData.writeStrings(clusters, out);
    FlatData.writeInts(clusterOf, out);
    out.flush();
  }

  @Override
  public @Nullable String get(@Nullable Object word) {
    int place = word instanceof String string ? place(string) : NO_WORD;
    return place == NO_WORD ? null : cluster(place);
  }

  @Override
  public boolean containsKey(@Nullable Object word) {
    return get(word) != null;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return IntStream.range(0, ends.length)
            .mapToObj(
                place -> Map.entry(words.substring(begin(place), ends[place]), cluster(place)))
            .iterator();
      }

      @Override
      public int size() {
        return ends.length;
      }
    };
  }

  private int place(String word) {
    for (int slot = firstSlot(word.hashCode()); slots[slot] != 0; slot = next(slot)) {
      int place = slots[slot] - 1;
      int begin = begin(place);
      if (ends[place] - begin == word.length() && words.startsWith(word, begin)) {
        return place;
      }
    }
    return NO_WORD;
  }

  private String cluster(int place) {
    return clusters.get(clusterOf[place]);
  }

  private int begin(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  private int firstSlot(int hash) {
    int spread = hash * SPREADING;
    return (spread ^ spread >>> Short.SIZE) & slots.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & slots.length - 1;
  }

  /** {@link String#hashCode} of a part of the words. */
  private int hash(int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + words.charAt(i);
    }
    return hash;
  }

  private static int[] ends(Map<String, String> map) {
    int[] ends = map.keySet().stream().mapToInt(String::length).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    return ends;
  }

  private static List<String> clusters(Map<String, String> map) {
    return map.values().stream().distinct().toList();
  }

  private static int[] clusterOf(Map<String, String> map) {
    Map<String, Integer> places = new HashMap<>();
    clusters(map).forEach(cluster -> places.put(cluster, places.size()));
    return map.values().stream().mapToInt(places::get).toArray();
  }
}
