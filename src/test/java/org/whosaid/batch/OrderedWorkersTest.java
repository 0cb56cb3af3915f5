package org.whosaid.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Await;

class OrderedWorkersTest {

  private static final List<Integer> INPUTS = IntStream.range(0, 500).boxed().toList();

  @Test
  void handsOnResultsInInputOrder() throws IOException {
    for (int threads : List.of(1, 2, 7)) {
      List<Integer> results = new ArrayList<>();
      new OrderedWorkers(threads).run(INPUTS.iterator(), OrderedWorkersTest::slowly, results::add);
      assertEquals(INPUTS, results);
    }
  }

  private static int slowly(int n) {
    for (int i = 0; i < (n % 5) * 1000; i++) {
      Thread.onSpinWait();
    }
    return n;
  }

  @Test
  void takesFewInputsBeforeTheirResultsAreHandedOn() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new OrderedWorkers(3)
        .run(
            INPUTS.stream().peek(n -> taken.incrementAndGet()).iterator(),
            n -> n,
            n -> most.accumulateAndGet(taken.get() - handedOn.getAndIncrement(), Math::max));
    assertTrue(most.get() <= 3 * 4 + 1, "waiting: " + most);
  }

  @Test
  void handsOnAResultWhileTheNextInputIsStillToCome() throws IOException {
    CountDownLatch handedOn = new CountDownLatch(1);
    Iterator<Integer> slow =
        Stream.of(1, 2)
            .peek(
                n -> {
                  if (n == 2 && !Await.latch(handedOn)) {
                    throw new IllegalStateException("the first result waits for the second input");
                  }
                })
            .iterator();
    List<Integer> results = new ArrayList<>();
    new OrderedWorkers(3)
        .run(
            slow,
            n -> n,
            n -> {
              results.add(n);
              handedOn.countDown();
            });
    assertEquals(List.of(1, 2), results);
  }

  @Test
  void theFirstInputIsWorkedOnAloneButNotForLong() throws IOException {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger besideTheFirst = new AtomicInteger();
    new OrderedWorkers(3)
        .run(
            INPUTS.iterator(),
            n -> {
              working.incrementAndGet();
              slowly(4);
              int others = working.get() - 1;
              working.decrementAndGet();
              return n == 0 ? besideTheFirst.addAndGet(others) : n;
            },
            n -> {});
    assertEquals(0, besideTheFirst.get());

    CountDownLatch second = new CountDownLatch(1);
    List<Boolean> results = new ArrayList<>();
    new OrderedWorkers(2)
        .run(
            List.of(1, 2).iterator(),
            n -> {
              if (n == 2) {
                second.countDown();
                return true;
              }
              return Await.latch(second); // the first input takes long
            },
            results::add);
    assertEquals(List.of(true, true), results);
  }

  @Test
  void stopsWhenTheSinkFails() {
    AtomicInteger seen = new AtomicInteger();
    assertThrows(
        IOException.class,
        () ->
            new OrderedWorkers(2)
                .run(
                    INPUTS.iterator(),
                    n -> n,
                    n -> {
                      if (seen.incrementAndGet() == 3) {
                        throw new IOException("full");
                      }
                    }));
    assertEquals(3, seen.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatTheFunctionThrowsReachesTheCallerAsItIs(int threads) {
    for (Throwable thrown : List.of(new IllegalArgumentException("no"), new AssertionError("no"))) {
      List<Integer> results = new ArrayList<>();
      Throwable caught =
          assertThrows(
              thrown.getClass(),
              () ->
                  new OrderedWorkers(threads)
                      .run(INPUTS.iterator(), n -> failingAt(5, n, thrown), results::add));
      assertSame(thrown, caught);
      assertEquals(INPUTS.subList(0, 5), results);
    }
  }

  private static int failingAt(int input, int n, Throwable thrown) {
    if (n == input && thrown instanceof Error error) {
      throw error;
    }
    if (n == input && thrown instanceof RuntimeException exception) {
      throw exception;
    }
    return n;
  }
}
