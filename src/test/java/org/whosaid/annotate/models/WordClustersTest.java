package org.whosaid.annotate.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.testing.RandomText;

class WordClustersTest {

  /** Words of any letters, and the empty one; every seventh is in the same cluster. */
  private static Map<String, String> words(int count) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("", "none");
    for (int seed = 0; words.size() < count; seed++) {
      byte[] wellFormed = RandomText.of(seed, 3).getBytes(StandardCharsets.UTF_8);
      words.put(new String(wellFormed, StandardCharsets.UTF_8), "cluster " + seed % 7);
    }
    return words;
  }

  private static WordClusters writtenAndRead(Map<String, String> map) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new WordClusters(map).write(file);
    return WordClusters.read(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void theyAreTheMapThatTheyWereMadeOf() throws IOException {
    for (int count : new int[] {1, 2, 3, 4, 5, 1000}) {
      Map<String, String> words = words(count);
      WordClusters clusters = writtenAndRead(words);
      assertEquals(words, clusters);
      words.forEach((word, cluster) -> assertEquals(cluster, clusters.get(word), word));
    }
  }

  @Test
  void aWordThatIsNotThereHasNoCluster() throws IOException {
    WordClusters clusters = writtenAndRead(Map.of("said", "1", "says", "1"));
    for (String word : new String[] {"", "sai", "saids", "aid", "say", "Said"}) {
      assertNull(clusters.get(word), word);
    }
    assertNull(writtenAndRead(Map.of()).get("said"));
  }
}
