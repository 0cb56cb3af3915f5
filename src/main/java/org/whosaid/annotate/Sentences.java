package org.whosaid.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Copies CoreNLP's annotation into our own values. */
final class Sentences {

  private Sentences() {}

  static AnnotatedText of(
      String text, Paragraphs paragraphs, Annotation annotation, WordLists words) {
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        tokens.add(token(text, label, words));
      }
      int paragraph = paragraphs.indexAt(tokens.get(0).span().begin());
      sentences.add(new Sentence(tokens, paragraph));
    }
    return new AnnotatedText(text, paragraphs, sentences);
  }

  private static Token token(String text, CoreLabel label, WordLists words) {
    Span span = new Span(label.beginPosition(), label.endPosition());
    String word = span.of(text);
    EntityType entity = entity(label.ner());
    boolean name = entity == EntityType.PERSON || label.tag().startsWith("NNP");
    Gender gender = name ? words.genderOf(word) : Gender.UNKNOWN;
    boolean animate = words.isAnimate(label.lemma().toLowerCase(Locale.ROOT));
    return new Token(span, word, label.tag(), label.lemma(), entity, gender, animate);
  }

  private static EntityType entity(@Nullable String name) {
    return switch (name == null ? "" : name) {
      case "PERSON" -> EntityType.PERSON;
      case "ORGANIZATION" -> EntityType.ORGANIZATION;
      case "LOCATION" -> EntityType.LOCATION;
      default -> EntityType.NONE;
    };
  }
}
