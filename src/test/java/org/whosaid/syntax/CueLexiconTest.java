package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.attribute.Attributor;
import org.whosaid.model.Attribution;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;

class CueLexiconTest {

  private final CueLexicon cues = new CueLexicon();

  @TestFactory
  Stream<DynamicTest> everyExampleIsAttributedAsItSays() {
    return cues.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.word(), () -> check(entry)));
  }

  private static void check(Lexicon.Entry<CueLexicon.CueClass> entry) {
    MarkedText example = MarkedText.of(entry.example());
    String text = example.text();
    List<Attribution> attributions =
        Attributor.byRules().attribute(new ChunkedPage(Shared.page(text), new CueLexicon()));
    assertEquals(1, attributions.size(), text);
    Attribution found = attributions.get(0);
    assertEquals(
        Map.of(
            "content", example.part("content"),
            "cue", example.part("cue"),
            "source", example.part("source")),
        Map.of(
            "content", found.quotation().outer().of(text),
            "cue", found.cue().map(cue -> cue.span().of(text)).orElse("none"),
            "source", found.source().map(source -> source.span().of(text)).orElse("none")),
        text);
  }

  @Test
  void lemmasAreSortedAndUnique() {
    List<String> lemmas = cues.entries().stream().map(Lexicon.Entry::word).toList();
    assertEquals(lemmas.stream().sorted().distinct().toList(), lemmas);
    assertEquals(lemmas.stream().map(l -> l.toLowerCase(Locale.ROOT)).toList(), lemmas);
  }
}
