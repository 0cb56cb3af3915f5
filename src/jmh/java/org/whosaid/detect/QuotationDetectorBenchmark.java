package org.whosaid.detect;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;

/**
 * Detection alone, on text that is nothing but trouble: marks, letters, spaces and line breaks at
 * random. Ten times the text should take about ten times as long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QuotationDetectorBenchmark {

  private static final String CHARACTERS = "“”\"‘’'«»„ab cd.,\n";

  /** Length of the text, in characters. */
  @Param({"1000000", "10000000"})
  public int length;

  private String text = "";

  /** Makes the text, the same in every run. */
  @Setup
  public void makeText() {
    Random random = new Random(1);
    StringBuilder builder = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      builder.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    text = builder.toString();
  }

  /** Finds the paragraphs and the marked spans in them. */
  @Benchmark
  public List<MarkedSpan> detect() {
    return new QuotationDetector().detect(text, Paragraphs.of(text));
  }
}
