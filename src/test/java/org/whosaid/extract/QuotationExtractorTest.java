package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.Attributor;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.cast.Cast;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Processors;
import org.whosaid.testing.Shared;

/** What becomes of the network when its extractor is closed. */
class QuotationExtractorTest {

  private static final int PATIENCE = 60;

  /** No rule knows who says it, so the network is asked. */
  private static final Document DOCUMENT =
      new Document("a.txt", "In the view of Ada Cole, the pier was “a wreck waiting to happen”.");

  private Attributor network;

  @BeforeEach
  void load() throws EncoderUnavailableException {
    network = Attributor.learned(Processors.ONE);
  }

  private static QuotationExtractor extractor(Supplier<Attributor> attributor) {
    return new QuotationExtractor(Settings.DEFAULT, attributor, Assertions::fail);
  }

  private void attribute() {
    assertEquals(1, network.attribute(new Cast(Shared.page(DOCUMENT.text())).chunked()).size());
  }

  private void assertFreed() {
    Exception e = assertThrows(IllegalStateException.class, this::attribute);
    assertEquals("Trying to score a closed OrtSession.", e.getMessage());
  }

  private static int rows(Extraction extraction) {
    return extraction instanceof Extraction.Done done ? done.rows().size() : 0;
  }

  @Test
  void closingFreesIt() {
    QuotationExtractor extractor = extractor(() -> network);
    assertEquals(1, rows(extractor.extract(DOCUMENT)));
    attribute();
    extractor.close();
    assertFreed();
  }

  @Test
  void whoeverHasBegunUsesItFirst()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    QuotationExtractor extractor =
        extractor(
            () -> {
              loading.countDown();
              await(closed);
              return network;
            });
    CompletableFuture<Integer> rows =
        CompletableFuture.supplyAsync(() -> rows(extractor.extract(DOCUMENT)));
    await(loading);
    extractor.close();
    assertThrows(ClosedException.class, () -> extractor.extract(DOCUMENT));
    closed.countDown();
    assertEquals(1, rows.get(PATIENCE, TimeUnit.SECONDS));
    assertFreed();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
