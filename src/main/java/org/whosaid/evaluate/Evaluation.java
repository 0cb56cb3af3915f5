package org.whosaid.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.batch.Batch;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.extract.Extractor;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

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
  private final boolean roles;
  private final List<String> failures = new ArrayList<>();

  /** Creates an evaluation on {@code threads} threads, at least one. */
  public Evaluation(Gold gold, int threads) {
    this(gold, threads, false);
  }

  /**
   * Creates an evaluation.
   *
   * @param roles whether content, source and cue of all attributions are compared, marked or not
   */
  public Evaluation(Gold gold, int threads, boolean roles) {
    this.gold = gold;
    this.threads = threads;
    this.roles = roles;
  }

  /**
   * What came out.
   *
   * @param values the measures, in the order of the table
   * @param mistakes every gold span that is wrong, in order
   * @param failures documents that could not be processed, in words that name them
   */
  public record Result(
      Map<Figure.Key, Figure> values, List<Mistake> mistakes, List<String> failures) {
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
    double peak = peakHeap() / 1048576.0;

    List<Outcome> outcomes = outcomes(extractions);
    Map<Figure.Key, Figure> values = new LinkedHashMap<>(new Report(outcomes).values());
    values.putAll(new CastReport(alignments(extractor, extractions)).values());
    if (roles) {
      values.putAll(roles(extractions));
    }
    int words = InMemory.words(documents);
    values.put(new Figure.Key(Measure.WORDS_PER_SECOND, "all"), new Figure(words, words / seconds));
    values.put(new Figure.Key(Measure.PEAK_HEAP_MB, "all"), new Figure(words, peak));
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

  /** Compares roles; the rows of a gold set that has none would all be wrong. */
  private Map<Figure.Key, Figure> roles(List<Extraction> extractions) {
    RoleReport report = new RoleReport();
    if (gold.documents().stream().allMatch(document -> document.attributions().isEmpty())) {
      return report.values();
    }
    for (int i = 0; i < extractions.size(); i++) {
      if (extractions.get(i) instanceof Extraction.Done done) {
        report.add(gold.documents().get(i), done.rows());
      }
    }
    return report.values();
  }

  /** Reads the annotated documents once more, for whom they speak of; failed ones are left out. */
  private List<Alignment> alignments(Extractor extractor, List<Extraction> extractions) {
    List<Alignment> alignments = new ArrayList<>();
    for (int i = 0; i < extractions.size(); i++) {
      GoldDocument document = gold.documents().get(i);
      if (!document.entities().isEmpty() && extractions.get(i) instanceof Extraction.Done) {
        extractor
            .coreference(document.document())
            .ifPresent(found -> alignments.add(new Alignment(document, found)));
      }
    }
    return alignments;
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
