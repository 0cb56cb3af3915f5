package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.model.EntityType;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.Shared;

/** Every word of the list does in its example what its class says. */
class WordClassTest {

  @TestFactory
  Stream<DynamicTest> everyExampleShowsWhatItsClassSays() {
    return WordClass.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.word() + ", " + entry.wordClass(),
                    () -> check(entry.wordClass(), MarkedText.of(entry.example()))));
  }

  private static void check(WordClass wordClass, MarkedText example) {
    switch (wordClass) {
      case TIME -> assertEquals(Optional.of(Kind.TIME), kind(example, "time"));
      case RELATIVE -> assertEquals(Optional.of(Kind.RELATIVE), kind(example, "relative"));
      case SUBORDINATOR, QUESTION ->
          assertEquals(Optional.of(Kind.SUBORDINATOR), kind(example, "subordinator"));
      case NEGATION, DOUBT -> assertTrue(verb(example, "unreal").unreal());
      case PRONOUN -> assertEquals(Optional.of(MentionKind.PRONOUN), mention(example, "pronoun"));
      case STANDALONE ->
          assertEquals(Optional.of(MentionKind.NOMINAL), mention(example, "nominal"));
      case LIGHT -> assertTrue(verb(example, "light").isLight());
      case REPORTING -> assertEquals("Lena Voss", subject(example));
      case HYPHENATED -> assertEquals(List.of(example.part("name")), names(example));
      case ELISION -> assertEquals(List.of(example.part("content")), marked(example));
      case SMALL -> assertTrue(WorkTitles.isTitle(example.part("title")));
    }
  }

  private static List<Chunk> line(MarkedText example) {
    return new ChunkedPage(Shared.page(example.text()), new CueLexicon()).line(0);
  }

  /** Returns the chunk that a part of an example is, or nothing when it is no whole chunk. */
  private static Optional<Chunk> chunk(MarkedText example, String part) {
    Page page = Shared.page(example.text());
    return line(example).stream()
        .filter(chunk -> chunk.end() > chunk.begin())
        .filter(c -> page.span(c.begin(), c.end()).equals(example.parts().get(part)))
        .findFirst();
  }

  private static Optional<Kind> kind(MarkedText example, String part) {
    return chunk(example, part).map(Chunk::kind);
  }

  private static Optional<MentionKind> mention(MarkedText example, String part) {
    return chunk(example, part).map(Chunk::mention).map(Mention::kind);
  }

  /** Returns the first verb group whose head ends with a part of an example, or after it. */
  private static Verb verb(MarkedText example, String part) {
    Page page = Shared.page(example.text());
    int end = example.parts().getOrDefault(part, new Span(0, 0)).end();
    for (Chunk chunk : line(example)) {
      Verb verb = chunk.verb();
      if (verb != null && page.token(verb.head()).span().end() >= end) {
        return verb;
      }
    }
    throw new AssertionError("no verb in " + example.text());
  }

  private static String subject(MarkedText example) {
    List<Chunk> line = line(example);
    for (int i = 0; i < line.size(); i++) {
      if (line.get(i).is(Kind.VERB)) {
        Mention subject = new Subjects(line, new CueLexicon()).of(i);
        return subject == null ? "nobody" : subject.span().of(example.text());
      }
    }
    throw new AssertionError("no verb in " + example.text());
  }

  private static List<String> names(MarkedText example) {
    return Shared.page(example.text()).sentences().get(0).tokens().stream()
        .filter(token -> token.entity() != EntityType.NONE)
        .map(Token::text)
        .toList();
  }

  private static List<String> marked(MarkedText example) {
    return Shared.page(example.text()).marked().stream()
        .map(span -> span.outer().of(example.text()))
        .toList();
  }

  @Test
  void entriesAreSortedAndUnique() {
    List<String> keys =
        WordClass.entries().stream()
            .map(entry -> entry.wordClass().name() + " " + entry.word())
            .toList();
    assertEquals(keys.stream().sorted().distinct().toList(), keys);
  }
}
