package org.whosaid.annotate.models;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
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
 * <p>A map that cannot be changed, from half a million words to some 500 clusters, of which CoreNLP
 * keeps two alike.
 */
final class WordClusters extends AbstractMap<String, String> {

  private final StringTable words;
  private final List<String> clusters;
  private final int[] clusterOf;

  /** Copies {@code map}, in its order; its words are well-formed UTF-16. */
  WordClusters(Map<String, String> map) {
    this(new StringTable(List.copyOf(map.keySet())), clusters(map), clusterOf(map));
  }

  private WordClusters(StringTable words, List<String> clusters, int[] clusterOf) {
    this.words = words;
    this.clusters = clusters;
    this.clusterOf = clusterOf;
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
    StringTable words = new StringTable(in);
    return new WordClusters(words, FlatData.readStrings(in), FlatData.readInts(in));
  }

  /** Writes all words and clusters as plain bytes. */
  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    words.write(out);
    FlatData.writeStrings(clusters, out);
    FlatData.writeInts(clusterOf, out);
    out.flush();
  }

  @Override
  public @Nullable String get(@Nullable Object word) {
    int place = words.indexOf(word);
    return place < 0 ? null : cluster(place);
  }

  @Override
  public boolean containsKey(@Nullable Object word) {
    return words.contains(word);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return IntStream.range(0, words.size())
            .mapToObj(place -> Map.entry(words.get(place), cluster(place)))
            .iterator();
      }

      @Override
      public int size() {
        return words.size();
      }
    };
  }

  private String cluster(int place) {
    return clusters.get(clusterOf[place]);
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
