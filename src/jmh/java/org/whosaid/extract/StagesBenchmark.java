package org.whosaid.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.attribute.Attributor;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.cast.Cast;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Attribution;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Processors;
import org.whosaid.resolve.Ranking;
import org.whosaid.resolve.SpeakerResolver;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Articles;

/** Each stage alone, and all of them, over the articles of {@code corpus/}: time for a pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StagesBenchmark {

  private record Article(
      String text,
      Paragraphs paragraphs,
      List<MarkedSpan> marked,
      Cast cast,
      List<Attribution> attributions) {}

  private final QuotationDetector detector = new QuotationDetector();
  private final CoreNlpAnnotator annotator = new CoreNlpAnnotator(Processors.ONE);
  private final SpeakerResolver resolver = new SpeakerResolver();
  private final Attributor rules = Attributor.byRules();
  private final List<Article> articles = new ArrayList<>();
  private final Extractor whole = QuotationExtractor.learned(Settings.DEFAULT, notice -> {});
  private Attributor learned;

  /** Loads the models and takes every article through all stages. */
  @Setup
  public void read() throws IOException, EncoderUnavailableException {
    learned = Attributor.learned(Processors.ONE);
    for (Path file : Articles.all()) {
      String text = Files.readString(file);
      Paragraphs paragraphs = Paragraphs.of(text);
      List<MarkedSpan> marked = detector.detect(text, paragraphs);
      Cast cast = new Cast(new Page(annotator.annotate(text, paragraphs, marked), marked));
      articles.add(
          new Article(text, paragraphs, marked, cast, learned.attribute(cast.chunked())));
    }
  }

  @Benchmark
  public List<List<MarkedSpan>> detect() {
    return articles.stream()
        .map(article -> detector.detect(article.text(), article.paragraphs()))
        .toList();
  }

  @Benchmark
  public List<AnnotatedText> annotate() {
    return articles.stream()
        .map(a -> annotator.annotate(a.text(), a.paragraphs(), a.marked()))
        .toList();
  }

  @Benchmark
  public List<Cast> cast() {
    return articles.stream().map(a -> new Cast(a.cast().page())).toList();
  }

  @Benchmark
  public List<List<Attribution>> attributeByRules() {
    return articles.stream().map(a -> rules.attribute(a.cast().chunked())).toList();
  }

  @Benchmark
  public List<List<Attribution>> attribute() {
    return articles.stream().map(a -> learned.attribute(a.cast().chunked())).toList();
  }

  @Benchmark
  public List<List<Ranking>> resolve() {
    return articles.stream()
        .map(a -> resolver.resolve(a.cast(), a.attributions(), learned.links(a.cast().chunked())))
        .toList();
  }

  @Benchmark
  public List<Extraction> whole() {
    return articles.stream().map(a -> whole.extract(new Document("", a.text()))).toList();
  }
}
