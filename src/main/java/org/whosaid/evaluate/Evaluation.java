package org.whosaid.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.evaluate.Gold.GoldDocument;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.pipeline.Batch;
import org.whosaid.pipeline.Extractor;

/**
 * Runs an extractor over a gold set and measures what comes out.
 *
 * <p>Two extractors are compared by two evaluations of the same gold set in one process.
 */
public final class Evaluation {

  private static final Document WARM_UP =
      new Document("warm-up", "“It works,” said Ada Cole. “At last.”");

  private final Gold gold;
  private final int threads;
  private final List<String> failures = new ArrayList<>();

  /** Creates an evaluation on {@code threads} threads, at least one. */
  public Evaluation(Gold gold, int threads) {
    this.gold = gold;
    this.threads = threads;
  }

  /**
   * Names a line of the table.
   *
   * @param measure what is measured
   * @param of among which spans: all, direct, mixed, or a kind of mention
   */
  public record Key(Measure measure, String of) {}

  /**
   * A measured value.
   *
   * @param n how many spans, pairs or words it is about
   * @param value the value itself
   */
  public record Value(int n, double value) {}

  /**
   * A gold span that a run got wrong.
   *
   * @param source its document
   * @param sentence the words around it, white space folded
   * @param expected the right speaker, or empty when nobody says it
   * @param given the run's speaker, or empty for none
   */
  public record Mistake(String source, String sentence, String expected, String given) {}

  /**
   * What came out.
   *
   * @param values the measures, in the order of the table
   * @param mistakes every gold span that is wrong, in order
   * @param failures documents that could not be processed, in words that name them
   */
  public record Result(Map<Key, Value> values, List<Mistake> mistakes, List<String> failures) {
    public Result {
      values = new LinkedHashMap<>(values);
      mistakes = List.copyOf(mistakes);
      failures = List.copyOf(failures);
    }
  }

  /** Runs {@code extractor} over the gold set. */
  public Result run(Extractor extractor) throws IOException {
    extractor.extract(WARM_UP); // loads the models
    resetPeaks();
    long start = System.nanoTime();
    List<Extraction> extractions = new ArrayList<>();
    List<Document> documents = gold.documents().stream().map(GoldDocument::document).toList();
    new Batch(extractor, threads)
        .run(InMemory.all(documents), result -> extractions.add(result.extraction()));
    double seconds = (System.nanoTime() - start) / 1e9;

    List<Outcome> outcomes = outcomes(extractions);
    Map<Key, Value> values = new LinkedHashMap<>(new Report(outcomes).values());
    int words = InMemory.words(documents);
    values.put(new Key(Measure.WORDS_PER_SECOND, "all"), new Value(words, words / seconds));
    values.put(new Key(Measure.PEAK_HEAP_MB, "all"), new Value(words, peakHeap() / 1048576.0));
    return new Result(values, new Mistakes(gold).of(outcomes), failures);
  }

  private List<Outcome> outcomes(List<Extraction> extractions) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < extractions.size(); i++) {
      if (extractions.get(i) instanceof Extraction.Done done) {
        outcomes.addAll(Outcome.of(gold.documents().get(i), done.rows()));
      } else if (extractions.get(i) instanceof Extraction.Failed failed) {
        failures.add(failed.source() + ": " + failed.reason());
      }
    }
    return outcomes;
  }

  private static void resetPeaks() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
