package org.whosaid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessorsTest {

  private static final List<Integer> PARTS = IntStream.range(0, 500).boxed().toList();

  @ParameterizedTest
  @EnumSource
  void giveTheResultsInTheOrderOfTheParts(Processors processors) {
    List<String> doubled = processors.map(PARTS, part -> "twice " + part);
    assertEquals(PARTS.stream().map(part -> "twice " + part).toList(), doubled);
    assertEquals(List.of(), processors.map(List.of(), Object::toString));
  }

  @ParameterizedTest
  @EnumSource
  void handOnWhatTheWorkThrowsAsItIs(Processors processors) {
    RuntimeException failure = new IllegalStateException("the seventh");
    Error error = new StackOverflowError();
    assertSame(failure, thrown(processors, failure));
    assertSame(error, thrown(processors, error));
  }

  private static Throwable thrown(Processors processors, Throwable what) {
    return assertThrows(
        Throwable.class,
        () ->
            processors.map(
                PARTS,
                part -> {
                  if (part == 7) {
                    throwAsItIs(what);
                  }
                  return part;
                }));
  }

  private static void throwAsItIs(Throwable what) {
    if (what instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) what;
  }

  @Test
  void workOnNothingOnceTheCallIsOver() {
    AtomicInteger working = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            Processors.ALL.map(
                PARTS,
                part -> {
                  working.incrementAndGet();
                  try {
                    if (part % 50 == 0) {
                      throw new IllegalStateException("part " + part);
                    }
                    Thread.sleep(1);
                    return part;
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  } finally {
                    working.decrementAndGet();
                  }
                }));
    assertEquals(0, working.get());
  }

  @ParameterizedTest
  @EnumSource
  void stopWhenTheThreadThatAsksIsInterrupted(Processors processors) {
    Thread asking = Thread.currentThread();
    AtomicInteger done = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            processors.map(
                PARTS,
                part -> {
                  asking.interrupt();
                  return done.incrementAndGet();
                }));
    assertTrue(Thread.interrupted(), "the interruption is kept");
    assertTrue(done.get() <= Processors.ALL.count(), "did " + done + " parts after it");
  }
}
