package org.whosaid.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.annotate.models.Models;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;

/**
 * Reads what another pipeline of CoreNLP has found in a text: its tokens, its tags and its names.
 *
 * <p>Sentences end with their paragraph here, whatever the pipeline says, and are words alone where
 * they lie in marks, as with {@link CoreNlpAnnotator}. What the pipeline has not looked for, tags,
 * lemmas or names, is found by our own models, which are loaded for the first text that needs them.
 *
 * <p>Thread-safe.
 */
public final class PipelineReader {

  private final WordLists words = new WordLists();

  /** Returns {@code annotation}, which keeps what it has, as our own values. */
  public AnnotatedText read(Annotation annotation, Paragraphs paragraphs, List<MarkedSpan> marked) {
    Sentences sentences =
        new Sentences(annotation.get(CoreAnnotations.TextAnnotation.class), paragraphs, words);
    MarkedText segments = new MarkedText(marked);
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      for (List<CoreLabel> tokens : byParagraph(sentence, paragraphs)) {
        if (segments.holds(Sentences.span(tokens, 0))) {
          tokens.forEach(MarkedText::leaveBare);
        } else {
          complete(tokens);
        }
        sentences.add(tokens, 0);
      }
    }
    return sentences.annotatedText();
  }

  /** Cuts a sentence where a paragraph ends; the tokens are copies. */
  private static List<List<CoreLabel>> byParagraph(CoreMap sentence, Paragraphs paragraphs) {
    List<List<CoreLabel>> parts = new ArrayList<>();
    int last = -1;
    for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      int paragraph = paragraphs.indexAt(token.beginPosition());
      if (paragraph != last) {
        parts.add(new ArrayList<>());
      }
      last = paragraph;
      parts.get(parts.size() - 1).add(new CoreLabel(token));
    }
    return parts;
  }

  private void complete(List<CoreLabel> sentence) {
    if (sentence.stream().anyMatch(token -> token.tag() == null)) {
      Models.tagger().tagCoreLabels(sentence);
    }
    if (sentence.stream().anyMatch(token -> token.lemma() == null)) {
      MaxentTagger.lemmatize(sentence, new Morphology());
    }
    if (sentence.stream().anyMatch(token -> token.ner() == null)) {
      new NameRecognizer().recognize(sentence);
    }
  }
}
