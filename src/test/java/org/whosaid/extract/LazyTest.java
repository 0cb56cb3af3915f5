package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final AtomicInteger made = new AtomicInteger();
  private final List<Integer> ended = new ArrayList<>();

  @Test
  void aValueIsMadeOnceAndEndedOnce() {
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    assertEquals(List.of(1, 1), List.of(lazy.get(), lazy.get()));
    lazy.close(ended::add);
    lazy.close(ended::add);
    assertEquals(List.of(1), ended);
    assertThrows(ClosedException.class, lazy::get);
    assertEquals(1, made.get());
  }

  @Test
  void whatNobodyAskedForIsNeverMade() {
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    lazy.close(ended::add);
    assertThrows(ClosedException.class, lazy::get);
    assertEquals(List.of(), ended);
    assertEquals(0, made.get());
  }

  @Test
  void whatIsBeingMadeAheadIsEndedToo() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              begun.countDown();
              await(go);
              return made.incrementAndGet();
            });
    lazy.makeAhead();
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    Thread closing = new Thread(() -> lazy.close(ended::add));
    closing.start();
    go.countDown();
    closing.join(10_000);
    assertEquals(List.of(1), ended);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatCannotBeMadeAheadIsTriedAgainByWhoeverAsks() throws InterruptedException {
    CountDownLatch tried = new CountDownLatch(1);
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              tried.countDown();
              throw new IllegalStateException("try " + made.incrementAndGet());
            });
    lazy.makeAhead();
    assertTrue(tried.await(10, TimeUnit.SECONDS));
    Exception e = assertThrows(IllegalStateException.class, lazy::get);
    assertEquals("try 2", e.getMessage());
  }
}
