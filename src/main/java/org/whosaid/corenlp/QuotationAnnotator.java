package org.whosaid.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.logging.Redwood;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.whosaid.annotate.PipelineReader;
import org.whosaid.extract.QuotationExtractor;
import org.whosaid.extract.Settings;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/**
 * Finds quotations and their speakers in a pipeline of CoreNLP, in place of its annotator {@code
 * quote}.
 *
 * <pre>
 * annotators = tokenize,pos,lemma,ner,whosaid
 * customAnnotatorClass.whosaid = org.whosaid.corenlp.QuotationAnnotator
 * </pre>
 *
 * <p>It reads the pipeline's tokens and sentences, and its tags, lemmas and names where they are;
 * what is missing it finds for itself. Parses and coreference are not needed. It writes {@link
 * CoreAnnotations.QuotationsAnnotation} and {@link CoreAnnotations.QuotationIndexAnnotation}, and
 * in each quotation what CoreNLP's writers and its {@code CoreQuote} look for:
 *
 * <ul>
 *   <li>the mention: its words, its first and last token, its type ({@code name}, {@code pronoun},
 *       {@code animate noun}), and as its sieve what found it ({@code inverted after}, {@code
 *       network});
 *   <li>the speaker and the canonical speaker, both our speaker's fullest name, with {@code
 *       whosaid} as the sieve, and the first place where the text has that name;
 *   <li>{@link ConfidenceAnnotation}.
 * </ul>
 *
 * <p>A quotation that its own reporting clause cuts in two is two annotations, as with CoreNLP; one
 * of several paragraphs is one. Titles and scare quotes are none.
 *
 * <p>Settings, after the name that the annotator has in the pipeline: {@code whosaid.minConfidence}
 * (0.5; below it there is no speaker), {@code whosaid.allMarked} (false; titles and scare quotes
 * too) and {@code whosaid.attributor} ({@code learned} or {@code rules}).
 *
 * <p>Models are loaded at the first quotation, and freed when CoreNLP lets the annotator go.
 * Thread-safe.
 */
public final class QuotationAnnotator implements Annotator {

  private final QuotationExtractor extractor;
  private final PipelineReader reader = new PipelineReader();

  /**
   * Creates an annotator, as CoreNLP does.
   *
   * @param name what the pipeline calls it
   * @param properties those of the pipeline
   * @throws IllegalArgumentException when a setting is wrong; the message says which
   */
  public QuotationAnnotator(String name, Properties properties) {
    Settings settings = settings(name, properties);
    Redwood.RedwoodChannels log = Redwood.channels(QuotationAnnotator.class);
    Consumer<String> notices = log::warn;
    String setting = name + ".attributor";
    this.extractor =
        switch (properties.getProperty(setting, "learned")) {
          case "learned" -> QuotationExtractor.learned(settings, notices);
          case "rules" -> QuotationExtractor.byRules(settings, notices);
          default -> throw new IllegalArgumentException(setting + " must be learned or rules");
        };
  }

  private static Settings settings(String name, Properties properties) {
    String least = name + ".minConfidence";
    boolean all = Boolean.parseBoolean(properties.getProperty(name + ".allMarked"));
    Settings.Marked marked = all ? Settings.Marked.ALL : Settings.Marked.QUOTATIONS;
    String given = properties.getProperty(least, String.valueOf(Settings.DEFAULT.minConfidence()));
    try {
      return new Settings(Double.parseDouble(given), marked, Settings.Speech.MARKED, List.of());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(least + " must be from 0 to 1, not " + given, e);
    }
  }

  @Override
  public void annotate(Annotation annotation) {
    String source = annotation.get(CoreAnnotations.DocIDAnnotation.class);
    String text = annotation.get(CoreAnnotations.TextAnnotation.class);
    PipelineText read = new PipelineText(annotation, reader);
    List<Row> rows =
        extractor.extract(new Document(Optional.ofNullable(source).orElse(""), text), read);
    new QuotationWriter(annotation, read.tokens()).write(rows);
  }

  @Override
  @SuppressWarnings("rawtypes") // as CoreNLP declares it
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(
        CoreAnnotations.TextAnnotation.class,
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.SentencesAnnotation.class,
        CoreAnnotations.CharacterOffsetBeginAnnotation.class,
        CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes") // as CoreNLP declares it
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        CoreAnnotations.QuotationsAnnotation.class, CoreAnnotations.QuotationIndexAnnotation.class);
  }

  @Override
  public void unmount() {
    extractor.close();
  }
}
