package outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.whosaid.Whosaid;
import org.whosaid.model.Row;

/** What is left of a Whosaid that is closed. */
class ClosingTest {

  private static final String TEXT = "“We open on Monday,” said Ines Okafor.";
  private static final int PATIENCE = 60;

  @Test
  void nothingIsExtractedAfterwards() {
    Whosaid whosaid = Whosaid.create();
    assertEquals(1, whosaid.extract(TEXT).size());
    whosaid.close();
    whosaid.close();
    assertThrows(IllegalStateException.class, () -> whosaid.extract(TEXT));
    assertThrows(IllegalStateException.class, () -> whosaid.extract("No marks."));
  }

  @Test
  void nothingIsLoadedAfterwards() {
    Whosaid whosaid = Whosaid.create();
    whosaid.close();
    assertThrows(IllegalStateException.class, () -> whosaid.extract(TEXT));
  }

  @Test
  void noThreadIsLeftBehind() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (Whosaid whosaid = Whosaid.create()) {
      whosaid.extract(TEXT);
    }
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool.commonPool")); // the JVM's
    for (Thread thread : left) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
    }
    left.removeIf(thread -> !thread.isAlive());
    assertEquals(Set.of(), left);
  }

  @Test
  void extractionsThatHaveBegunComeToTheirEnd()
      throws InterruptedException, ExecutionException, TimeoutException {
    Whosaid whosaid = Whosaid.create();
    List<Row> expected = whosaid.extract(TEXT);
    int threads = 4;
    CountDownLatch underWay = new CountDownLatch(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> extracted = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        extracted.add(executor.submit(() -> extractUntilClosed(whosaid, expected, underWay)));
      }
      assertTrue(underWay.await(PATIENCE, TimeUnit.SECONDS));
      whosaid.close();
      for (Future<Integer> one : extracted) {
        assertTrue(one.get(PATIENCE, TimeUnit.SECONDS) > 0);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Returns how often it could. */
  private static int extractUntilClosed(
      Whosaid whosaid, List<Row> expected, CountDownLatch underWay) {
    int times = 0;
    try {
      while (true) {
        assertEquals(expected, whosaid.extract(TEXT));
        if (times++ == 0) {
          underWay.countDown(); // each thread once
        }
      }
    } catch (IllegalStateException e) {
      assertEquals("it is closed", e.getMessage());
      return times;
    }
  }
}
