package org.whosaid.annotate;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;

/**
 * Adds tokens, sentences, parts of speech, lemmas and three classes of names to a text.
 *
 * <p>A lean CoreNLP pipeline: dates, fine-grained names, parses and coreference chains are left
 * out, because they take nine tenths of the stock pipeline's time and change few attributions. The
 * marks found by the detector are shown to CoreNLP as “ and ”, so that {@code 'We} in a paper that
 * uses single marks is two tokens and not a clitic; every offset stays as it is.
 *
 * <p>Loads its models when created, in a few seconds; thread-safe after that.
 */
public final class CoreNlpAnnotator {

  private final StanfordCoreNLP pipeline;
  private final WordLists words = new WordLists();

  /** Loads the models. */
  public CoreNlpAnnotator() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /** Returns {@code text} with its sentences and tokens; {@code marked} are its marked spans. */
  public AnnotatedText annotate(String text, Paragraphs paragraphs, List<MarkedSpan> marked) {
    Annotation annotation = new Annotation(ReadableText.of(text, paragraphs, marked));
    pipeline.annotate(annotation);
    return Sentences.of(text, paragraphs, annotation, words);
  }

  /** The text as CoreNLP reads it best, character for character as long as the original. */
  private static final class ReadableText {

    private static final int LONGEST_SENTENCE = 2000;
    private static final char OPENING = '\u201C';
    private static final char CLOSING = '\u201D';

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
