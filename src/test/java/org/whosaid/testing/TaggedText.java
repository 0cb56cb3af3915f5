package org.whosaid.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;

/**
 * Pages annotated by hand, for tests that must not hang on what a tagger makes of a sentence:
 * {@code Ann{NAME PERSON FEMALE} Lee{NAME PERSON} is{FINITE_VERB =be} a vet{NOUN ANIMATE}.}
 *
 * <p>In braces after a word stand its part of speech, entity type and gender, {@code ANIMATE}, and
 * its lemma after {@code =}. A word without braces is {@link PartOfSpeech#OTHER}, a comma or a full
 * stop what it looks like; a full stop ends a sentence, and {@code ¶} a paragraph.
 */
public final class TaggedText {

  private static final Pattern WORD =
      Pattern.compile("([\\p{L}\\p{N}.]+(?=\\{)|[\\p{L}\\p{N}]+|’s\\b|¶|\\S)(?:\\{([^}]*)\\})?");

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private int paragraph;

  private TaggedText(String tagged) {
    Matcher matcher = WORD.matcher(tagged);
    int after = 0;
    while (matcher.find()) {
      text.append(tagged, after, matcher.start());
      after = matcher.end();
      add(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
    }
    endSentence();
  }

  /** Returns the page of a text with its tags in braces. */
  public static Page page(String tagged) {
    TaggedText read = new TaggedText(tagged);
    String text = read.text.toString();
    Paragraphs paragraphs = Paragraphs.of(text);
    return new Page(
        new AnnotatedText(text, paragraphs, read.sentences),
        new QuotationDetector().detect(text, paragraphs));
  }

  private void add(String word, String tags) {
    if (word.equals("¶")) {
      endSentence();
      text.append("\n\n");
      paragraph++;
      return;
    }
    Span span = new Span(text.length(), text.length() + word.length());
    text.append(word);
    PartOfSpeech partOfSpeech = plain(word);
    String lemma = word.toLowerCase(Locale.ROOT);
    EntityType entity = EntityType.NONE;
    Gender gender = Gender.UNKNOWN;
    boolean animate = false;
    for (String tag : tags.isEmpty() ? new String[0] : tags.split(" ")) {
      if (tag.startsWith("=")) {
        lemma = tag.substring(1);
      } else if (tag.equals("ANIMATE")) {
        animate = true;
      } else if (has(EntityType.values(), tag)) {
        entity = EntityType.valueOf(tag);
      } else if (has(Gender.values(), tag)) {
        gender = Gender.valueOf(tag);
      } else {
        partOfSpeech = PartOfSpeech.valueOf(tag);
      }
    }
    tokens.add(new Token(span, word, partOfSpeech, lemma, entity, gender, animate));
    if (partOfSpeech == PartOfSpeech.FULL_STOP) {
      endSentence();
    }
  }

  private static PartOfSpeech plain(String word) {
    return switch (word) {
      case "," -> PartOfSpeech.COMMA;
      case "." -> PartOfSpeech.FULL_STOP;
      default -> PartOfSpeech.OTHER;
    };
  }

  private static boolean has(Enum<?>[] values, String tag) {
    return Stream.of(values).anyMatch(value -> value.name().equals(tag));
  }

  private void endSentence() {
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens, paragraph));
      tokens.clear();
    }
  }
}
