package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.testing.Shared;

/** Every word that a rule looks for makes of its example what its class says. */
class RuleWordTest {

  private static Set<Construction> made(RuleWord wordClass) {
    return switch (wordClass) {
      case NAMING -> Set.of(Construction.NAMED, Construction.ALIAS); // was billed as, if passive
      case PUBLISHING -> Set.of(Construction.MADE_PUBLIC);
      case READING, SIGN -> Set.of(Construction.ON_A_SIGN);
      case WORK -> Set.of(Construction.TITLED);
      case ALIAS -> Set.of(Construction.ALIAS);
      case SAYING -> Set.of(Construction.EXAMPLE);
      case SPEECH -> Set.of(Construction.SPEECH_NOUN);
      case SHOWING -> Set.of(Construction.PASSED_ON);
      case TELLING -> Set.of(Construction.PASSED_ON, Construction.UNKNOWN);
      case DENYING -> Set.of(Construction.UNREAL);
      case VIEW -> Set.of(Construction.ACCORDING_TO);
    };
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsWhatItsClassSays() {
    return RuleWord.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.word() + ", " + entry.wordClass(),
                    () -> {
                      Construction found = construction(entry.example());
                      assertTrue(
                          made(entry.wordClass()).contains(found), found + ": " + entry.example());
                    }));
  }

  private static Construction construction(String text) {
    ChunkedPage page = new Cast(Shared.page(text)).chunked();
    return Rules.judge(page).get(0).construction();
  }

  @Test
  void entriesAreSortedAndUnique() {
    List<String> keys =
        RuleWord.entries().stream()
            .map(entry -> entry.wordClass().name() + " " + entry.word())
            .toList();
    assertEquals(keys.stream().sorted().distinct().toList(), keys);
  }
}
