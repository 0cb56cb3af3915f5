package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.model.Speaker;
import org.whosaid.syntax.Lexicon;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;

/** Every entry of a word list does in its example what it is there for. */
class WordListsTest {

  @TestFactory
  Stream<DynamicTest> everyTitleIsToldFromTheName() {
    return Honorifics.entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.title(), () -> checkLast(e.example(), "name")));
  }

  @TestFactory
  Stream<DynamicTest> everyWordOfANameIsReadAsItsClassSays() {
    return NameWord.entries().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.word() + ", " + e.wordClass(), () -> checkLast(e.example(), "name")));
  }

  @TestFactory
  Stream<DynamicTest> everyNounIsResolvedAsItsClassSays() {
    return Nouns.entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.word(), () -> checkLast(e.example(), "speaker")));
  }

  @TestFactory
  Stream<DynamicTest> everyNounOfKinshipIsWhomThePronounMeans() {
    return Kinship.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.word(),
                    () -> {
                      List<String> speakers = speakers(entry.example());
                      assertEquals(2, speakers.size(), entry.example());
                      assertEquals(speakers.get(0), speakers.get(1), entry.example());
                    }));
  }

  @Test
  void entriesAreSortedAndUnique() {
    List<List<String>> lists =
        List.of(
            Honorifics.entries().stream().map(Honorifics.Entry::title).toList(),
            NameWord.entries().stream().map(e -> e.wordClass() + " " + e.word()).toList(),
            Kinship.entries().stream().map(Lexicon.Entry::word).toList(),
            Nouns.entries().stream().map(Lexicon.Entry::word).toList());
    for (List<String> list : lists) {
      assertEquals(list.stream().sorted().distinct().toList(), list);
    }
  }

  private static void checkLast(String marked, String part) {
    MarkedText example = MarkedText.of(marked);
    List<String> speakers = speakers(example.text());
    assertEquals(example.part(part), speakers.get(speakers.size() - 1), example.text());
  }

  private static List<String> speakers(String text) {
    return Shared.rowsByRules(text).stream()
        .map(row -> row.speaker().map(Speaker::name).orElse("nobody"))
        .toList();
  }
}
