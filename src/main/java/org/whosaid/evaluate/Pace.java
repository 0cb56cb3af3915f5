package org.whosaid.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.batch.Batch;
import org.whosaid.extract.Extractor;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/**
 * How fast an extractor reads documents.
 *
 * @param words how many words they have
 * @param seconds how long the last pass over them took
 * @param peakMemory largest resident memory of the process so far, in MiB; 0 where the system does
 *     not tell
 * @param failed how many documents the extractor could not do in that pass
 */
public record Pace(int words, double seconds, double peakMemory, int failed) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  /**
   * Reads {@code documents} over and over and times the last pass. Those before it load the models
   * and warm up, for {@code warmUp} seconds at least.
   */
  public static Pace of(Extractor extractor, List<Document> documents, int threads, double warmUp)
      throws IOException {
    Batch batch = new Batch(extractor, threads);
    long begin = System.nanoTime();
    while (seconds(begin) < warmUp) {
      batch.run(InMemory.all(documents), result -> {});
    }
    List<Extraction> extractions = new ArrayList<>();
    long start = System.nanoTime();
    batch.run(InMemory.all(documents), result -> extractions.add(result.extraction()));
    double seconds = seconds(start);
    int failed = (int) extractions.stream().filter(Extraction.Failed.class::isInstance).count();
    return new Pace(InMemory.words(documents), seconds, residentPeak(), failed);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Returns the words read in a second. */
  public double wordsPerSecond() {
    return words / seconds;
  }

  private static double residentPeak() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    Matcher peak = PEAK.matcher(Files.readString(STATUS));
    return peak.find() ? Double.parseDouble(peak.group(1)) / 1024 : 0;
  }
}
