package org.whosaid.resolve;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.testing.Cases;

/** The cases of {@code resolution.txt}: a rule, and the trap beside it. */
class ResolutionTest {

  @TestFactory
  Stream<DynamicTest> everyMentionFindsItsSpeaker() {
    return Cases.of(ResolutionTest.class, "resolution.txt");
  }
}
