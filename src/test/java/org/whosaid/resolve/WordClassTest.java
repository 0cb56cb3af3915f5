package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;

/** Every entry of {@code words.tsv} does in its example what it is there for. */
class WordClassTest {

  @TestFactory
  Stream<DynamicTest> everyWordIsReadAsItsClassSays() {
    return WordClass.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.word() + " " + entry.wordClass(), () -> check(entry.example())));
  }

  @Test
  void entriesAreSortedAndUnique() {
    List<String> entries =
        WordClass.entries().stream().map(e -> e.word() + "\t" + e.wordClass()).toList();
    assertEquals(entries.stream().sorted().distinct().toList(), entries);
  }

  private static void check(String marked) {
    MarkedText example = MarkedText.of(marked.replace('¶', '\n'));
    Speaker speaker = lastSpeaker(example.text());
    Map<String, String> said =
        Map.of("speaker", speaker.name(), "affiliation", speaker.affiliation().orElse(""));
    assertEquals(1, example.parts().size(), marked);
    for (String part : example.parts().keySet()) {
      assertEquals(example.part(part), said.get(part), marked);
    }
  }

  private static Speaker lastSpeaker(String text) {
    List<Row> rows = Shared.rowsByRules(text);
    return rows.get(rows.size() - 1).speaker().orElseThrow();
  }
}
