package org.whosaid.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Collects sentences, copying CoreNLP's labels into our own values. */
public final class Sentences {

  private final String text;
  private final Paragraphs paragraphs;
  private final WordLists words;
  private final List<Sentence> sentences = new ArrayList<>();

  public Sentences(String text, Paragraphs paragraphs, WordLists words) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.words = words;
  }

  /** Returns the characters of a sentence whose offsets count from {@code base}. */
  static Span span(List<CoreLabel> sentence, int base) {
    int end = sentence.get(sentence.size() - 1).endPosition();
    return new Span(base + sentence.get(0).beginPosition(), base + end);
  }

  /** Adds a sentence whose offsets count from {@code base}. */
  public void add(List<CoreLabel> labels, int base) {
    List<Token> tokens = new ArrayList<>();
    labels.forEach(label -> tokens.add(token(label, base)));
    sentences.add(new Sentence(tokens, paragraphs.indexAt(tokens.get(0).span().begin())));
  }

  /** Returns the text, its names recognised by what the whole document shows. */
  public AnnotatedText annotatedText() {
    MissedCues missed = new MissedCues(sentences);
    List<Sentence> read = sentences.stream().map(missed::readIn).toList();
    Surnames surnames = new Surnames(read);
    return new AnnotatedText(text, paragraphs, read.stream().map(surnames::recognisedIn).toList());
  }

  private Token token(CoreLabel label, int base) {
    Span span = new Span(base + label.beginPosition(), base + label.endPosition());
    String word = span.of(text);
    EntityType entity = entity(label.ner());
    PartOfSpeech tagged = PennTags.partOfSpeech(label.tag());
    PartOfSpeech partOfSpeech =
        tagged == PartOfSpeech.HYPHEN && isDash(span) ? PartOfSpeech.COLON : tagged;
    boolean name = entity == EntityType.PERSON || partOfSpeech.isName();
    Gender gender = name ? words.genderOf(word) : Gender.UNKNOWN;
    boolean animate = words.isAnimate(label.lemma().toLowerCase(Locale.ROOT));
    return new Token(span, word, partOfSpeech, label.lemma(), entity, gender, animate);
  }

  /** A dash is no hyphen, whatever the tagger says; the short one has a space before it. */
  private boolean isDash(Span span) {
    char first = text.charAt(span.begin());
    boolean spaced = span.begin() > 0 && Character.isWhitespace(text.charAt(span.begin() - 1));
    return first == '\u2014' || first == '\u2015' || (first == '\u2013' && spaced);
  }

  private static EntityType entity(@Nullable String name) {
    return switch (name == null ? "" : name) {
      case "PERSON" -> EntityType.PERSON;
      case "ORGANIZATION" -> EntityType.ORGANIZATION;
      case "LOCATION", "CITY", "STATE_OR_PROVINCE", "COUNTRY" -> EntityType.LOCATION;
      default -> EntityType.NONE;
    };
  }
}
