package org.whosaid.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.pipeline.Batch;
import org.whosaid.pipeline.Extractor;

/**
 * How fast an extractor reads documents.
 *
 * @param words how many words they have
 * @param seconds how long the last pass over them took
 * @param peakMemory largest resident memory of the process so far, in MiB; 0 where the system does
 *     not tell
 */
public record Pace(int words, double seconds, double peakMemory) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  /**
   * Reads {@code documents} over and over and times the last pass. Those before it load the models
   * and warm up, for {@code warmUp} seconds at least.
   *
   * @throws IOException when a document cannot be extracted, for then the time means nothing
   */
  public static Pace of(Extractor extractor, List<Document> documents, int threads, double warmUp)
      throws IOException {
    double warm = 0;
    while (warm < warmUp) {
      warm += pass(extractor, documents, threads);
    }
    double seconds = pass(extractor, documents, threads);
    return new Pace(InMemory.words(documents), seconds, residentPeak());
  }

  private static double pass(Extractor extractor, List<Document> documents, int threads)
      throws IOException {
    List<Extraction> extractions = new ArrayList<>();
    long start = System.nanoTime();
    new Batch(extractor, threads).run(InMemory.all(documents), extractions::add);
    double seconds = (System.nanoTime() - start) / 1e9;
    for (Extraction extraction : extractions) {
      if (extraction instanceof Extraction.Failed failed) {
        throw new IOException(failed.source() + ": " + failed.reason());
      }
    }
    return seconds;
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
