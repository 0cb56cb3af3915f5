package org.whosaid;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.testing.Cases;

/** The cases of {@code phenomena.txt}, each read by the whole program. */
class PhenomenaTest {

  @TestFactory
  Stream<DynamicTest> everyCaseGivesItsRows() {
    return Cases.of(PhenomenaTest.class, "phenomena.txt");
  }
}
