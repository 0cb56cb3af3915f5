package org.whosaid.baseline;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's own pipeline for tokens, parts of speech and three classes of names, over every word:
 * what any program that builds on it has to pay, and so the floor to measure ours against.
 *
 * <p>Thread-safe; needs models that the packaged program leaves out, see {@link CoreNlpLoader}.
 */
final class FloorCoreNlp {

  private final StanfordCoreNLP pipeline;

  /** Loads the models. */
  public FloorCoreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /** Annotates {@code text}. */
  public void annotate(String text) {
    tokens(text);
  }

  /** Returns the tokens of {@code text}. */
  List<CoreLabel> tokens(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class);
  }
}
