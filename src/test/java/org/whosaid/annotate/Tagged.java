package org.whosaid.annotate;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.testing.TaggedPage;

/** Sentences in which people are tagged by {@code #} and verbs by {@code ^}. */
record Tagged(List<Sentence> sentences) {

  static Tagged of(String text) {
    return new Tagged(
        TaggedPage.ofText(text.replace("#", "{NAME PERSON}").replace("^", "{FINITE_VERB}"))
            .sentences());
  }

  /** Returns the words that {@code shown} picks of the sentences as {@code read} has them. */
  String words(UnaryOperator<Sentence> read, Predicate<Token> shown) {
    return sentences.stream()
        .map(read)
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(shown)
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
