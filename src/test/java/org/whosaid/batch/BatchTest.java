package org.whosaid.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.io.source.Input;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;
import org.whosaid.model.Interruption;

class BatchTest {

  private record Given(String source) implements Input {
    @Override
    public Document read() {
      return new Document(source, source);
    }
  }

  private static Extraction extract(Document document) {
    while (document.text().equals("endless")) {
      Interruption.check();
    }
    if (document.text().equals("fault")) {
      throw new IllegalStateException("fault");
    }
    return new Extraction.Done(document.source(), List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatIsWrongWithADocumentStaysWithIt(int threads) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (String source : List.of("a", "endless", "b", "fault", "c")) {
      inputs.add(new Given(source));
    }
    List<String> shown = new ArrayList<>();
    new Batch(BatchTest::extract, threads, Duration.ofSeconds(1))
        .run(inputs.iterator(), result -> shown.add(shown(result.extraction())));
    assertEquals(List.of("a", "endless: too slow", "b", "fault: internal", "c"), shown);
    assertFalse(Thread.interrupted());
  }

  /** The beginning of {@code "long\nlong…"} is short enough. */
  private static Extraction extractIfShort(Document document) {
    while (document.text().length() > 100) {
      Interruption.check();
    }
    return new Extraction.Done(document.source(), List.of());
  }

  @Test
  void ofADocumentThatTakesTooLongTheBeginningIsRead() throws IOException {
    List<Extraction> extractions = new ArrayList<>();
    List<Input> inputs = List.of(new Given("long\n".repeat(50)));
    new Batch(BatchTest::extractIfShort, 1, Duration.ofSeconds(1))
        .run(inputs.iterator(), result -> extractions.add(result.extraction()));
    assertEquals(
        List.of(
            new Extraction.Incomplete(
                "long\n".repeat(50),
                List.of(),
                "is incomplete: only the first 59 of 250 characters are read; see --timeout")),
        extractions);
  }

  @Test
  void leavesNoThreadBehind() throws IOException, InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<Input> inputs = List.of(new Given("a"), new Given("b"));
    new Batch(BatchTest::extract, 3).run(inputs.iterator(), result -> {});
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread)) {
        thread.join(TimeUnit.SECONDS.toMillis(10));
        assertFalse(thread.isAlive(), thread.getName());
      }
    }
  }

  private static String shown(Extraction extraction) {
    Failure kind = extraction instanceof Extraction.Failed failed ? failed.kind() : null;
    return extraction.source() + (kind == null ? "" : ": " + kind.label());
  }
}
