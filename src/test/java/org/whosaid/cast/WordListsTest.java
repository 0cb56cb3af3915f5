package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;
import org.whosaid.testing.MarkedText;

/** Every entry of a word list does in its example what it is there for. */
class WordListsTest {

  private static final Extractor RULES =
      QuotationExtractor.byRules(
          new Settings(0, Settings.Marked.QUOTATIONS, List.of()),
          notice -> {
            throw new AssertionError(notice);
          });

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
        .map(e -> DynamicTest.dynamicTest(e.noun(), () -> checkLast(e.example(), "speaker")));
  }

  @TestFactory
  Stream<DynamicTest> everyNounOfKinshipIsWhomThePronounMeans() {
    return Kinship.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.noun(),
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
            Kinship.entries().stream().map(Kinship.Entry::noun).toList(),
            Nouns.entries().stream().map(Nouns.Entry::noun).toList());
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
    if (RULES.extract(new Document("test", text)) instanceof Extraction.Done done) {
      return done.rows().stream()
          .map(Row::speaker)
          .map(speaker -> speaker.map(Speaker::name).orElse("nobody"))
          .toList();
    }
    throw new AssertionError(text);
  }
}
