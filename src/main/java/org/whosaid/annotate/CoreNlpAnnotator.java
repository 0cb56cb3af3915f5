package org.whosaid.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.annotate.models.Models;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Processors;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.syntax.Whitespace;

/**
 * Adds tokens, sentences, parts of speech, lemmas and three classes of names to a text.
 *
 * <p>A lean CoreNLP pipeline: dates, fine-grained names, parses and coreference chains are left
 * out, because they take nine tenths of the stock pipeline's time and change few attributions. What
 * is left is done only where somebody looks at it: a sentence that lies in marks from end to end is
 * words and nothing more, and names are looked for where there is a proper noun or a capital.
 *
 * <p>The marks found by the detector are shown to CoreNLP as “ and ”, so that {@code 'We} in a
 * paper that uses single marks is two tokens and not a clitic; every offset stays as it is.
 *
 * <p>Loads its models when created; thread-safe after that.
 */
public final class CoreNlpAnnotator {

  /** Characters that are annotated at a time, unless a paragraph is longer. */
  private static final int LONGEST_PART = 100_000;

  private static final String PROPER_NOUN = "NNP";
  private static final String PRONOUN = "PRP";

  private final TokenizerAnnotator tokenizer;
  private final MaxentTagger tagger;
  private final NameRecognizer recognizer;
  private final WordLists words;
  private final Processors processors;

  /**
   * Loads the models, several at a time.
   *
   * @param processors what works on one text
   */
  public CoreNlpAnnotator(Processors processors) {
    CompletableFuture<NameRecognizer> loading = CompletableFuture.supplyAsync(NameRecognizer::new);
    Properties properties = new Properties();
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    this.tokenizer = new TokenizerAnnotator(properties);
    this.tagger = Models.tagger();
    this.words = new WordLists();
    this.recognizer = loading.join();
    this.processors = processors;
  }

  /** Returns {@code text} with its sentences and tokens; {@code marked} are its marked spans. */
  public AnnotatedText annotate(String text, Paragraphs paragraphs, List<MarkedSpan> marked) {
    String readable = ReadableText.of(text, paragraphs, marked);
    Sentences sentences = new Sentences(text, paragraphs, words);
    MarkedText segments = new MarkedText(marked);
    for (Span part : parts(paragraphs.spans())) {
      Annotation annotation = new Annotation(part.of(readable));
      tokenizer.annotate(annotation);
      List<List<CoreLabel>> found =
          annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
              .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
              .toList();
      List<List<CoreLabel>> read = new ArrayList<>();
      for (List<CoreLabel> sentence : found) {
        if (segments.holds(Sentences.span(sentence, part.begin()))) {
          sentence.forEach(MarkedText::leaveBare);
        } else {
          read.add(sentence);
        }
      }
      processors.each(read, this::label);
      found.forEach(sentence -> sentences.add(sentence, part.begin()));
    }
    return sentences.annotatedText();
  }

  private void label(List<CoreLabel> sentence) {
    tagger.tagCoreLabels(sentence);
    MaxentTagger.lemmatize(sentence, new Morphology());
    if (mayHoldName(sentence)) {
      recognizer.recognize(sentence);
    }
  }

  /**
   * Cuts a long text between paragraphs: CoreNLP's tokens take a hundred times the room of their
   * text, and nothing it does looks beyond a paragraph.
   */
  private static List<Span> parts(List<Span> paragraphs) {
    List<Span> parts = new ArrayList<>();
    Span part = null;
    for (Span paragraph : paragraphs) {
      Span longer = part == null ? paragraph : part.union(paragraph);
      if (part != null && longer.length() > LONGEST_PART) {
        parts.add(part);
        longer = paragraph;
      }
      part = longer;
    }
    if (part != null) {
      parts.add(part);
    }
    return parts;
  }

  private static boolean mayHoldName(List<CoreLabel> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      CoreLabel token = sentence.get(i);
      boolean capital = i > 0 && Character.isUpperCase(token.word().codePointAt(0));
      if (token.tag().startsWith(PROPER_NOUN) || (capital && !token.tag().equals(PRONOUN))) {
        return true;
      }
    }
    return false;
  }

  /** The text as CoreNLP reads it best, character for character as long as the original. */
  private static final class ReadableText {

    private static final int LONGEST_SENTENCE = 2000;
    private static final char OPENING = '\u201C';
    private static final char CLOSING = '\u201D';

    /** A name that ends in a mark, since the sentence goes on in lower case. */
    private static final Pattern NAME_WITH_MARK =
        Pattern.compile("\\b\\p{Lu}\\p{Ll}+[?!](?= +\\p{Ll})");

    static String of(String text, Paragraphs paragraphs, List<MarkedSpan> marked) {
      char[] chars = text.toCharArray();
      breakLinesBetween(paragraphs, chars);
      for (MarkedSpan span : marked) {
        for (Segment segment : span.segments()) {
          replace(chars, segment.outer().begin(), segment.inner().begin(), OPENING);
          replace(chars, segment.inner().end(), segment.outer().end(), CLOSING);
        }
      }
      readMeasures(chars);
      readNames(text, marked, chars);
      readThrough(chars);
      breakEndless(chars);
      return new String(chars);
    }

    /** A list or table without full stops is one sentence to CoreNLP, whose time grows faster. */
    private static void breakEndless(char[] chars) {
      int length = 0;
      for (int i = 0; i < chars.length; i++) {
        length = ".?!\n".indexOf(chars[i]) >= 0 ? 0 : length + 1;
        if (length > LONGEST_SENTENCE && chars[i] == ' ') {
          chars[i] = '\n';
          length = 0;
        }
      }
    }

    /** Makes one word of {@code 6'2"}, whose marks CoreNLP would take for quotation marks. */
    private static void readMeasures(char[] chars) {
      for (int i = 1; i < chars.length; i++) {
        boolean measure = chars[i] == '\'' || chars[i] == '"';
        if (measure && Character.isDigit(chars[i - 1])) {
          chars[i] = 'm';
        }
      }
    }

    /** Makes one word of {@code Which?} in {@code Which? said}, where CoreNLP ends a sentence. */
    private static void readNames(String text, List<MarkedSpan> marked, char[] chars) {
      Matcher name = NAME_WITH_MARK.matcher(text);
      while (name.find()) {
        Span word = new Span(name.start(), name.end());
        boolean quoted =
            marked.stream()
                .flatMap(span -> span.segments().stream())
                .anyMatch(segment -> segment.outer().overlaps(word));
        if (!quoted) {
          chars[name.end() - 1] = 's';
        }
      }
    }

    /** Reads a letter twice where a character that nobody sees stands inside a word. */
    private static void readThrough(char[] chars) {
      for (int i = 0; i < chars.length; i++) {
        if (Whitespace.isInvisible(chars[i])) {
          boolean inside = i > 0 && Character.isLetter(chars[i - 1]) && i + 1 < chars.length;
          chars[i] = inside && Character.isLetter(chars[i + 1]) ? chars[i + 1] : ' ';
        }
      }
    }

    /** A paragraph ends a sentence; a line that is broken for width does not. */
    private static void breakLinesBetween(Paragraphs paragraphs, char[] chars) {
      int end = 0;
      for (Span paragraph : paragraphs.spans()) {
        for (int i = end; i < paragraph.begin(); i++) {
          chars[i] = i == end && end > 0 ? '\n' : ' ';
        }
        for (int i = paragraph.begin(); i < paragraph.end(); i++) {
          chars[i] = Character.isISOControl(chars[i]) ? ' ' : chars[i];
        }
        end = paragraph.end();
      }
    }

    private static void replace(char[] chars, int begin, int end, char mark) {
      for (int i = begin; i < end; i++) {
        chars[i] = i == begin ? mark : ' ';
      }
    }
  }
}
