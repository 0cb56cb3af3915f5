package org.whosaid.baseline;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.whosaid.annotate.Sentences;
import org.whosaid.annotate.WordLists;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Coreference;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;

/**
 * Stock CoreNLP's own quotation annotator, untouched: the baseline that this program is compared
 * with.
 *
 * <p>It needs the parser and coreference models, which the packaged program leaves out; see {@link
 * CoreNlpLoader}. Loads in about half a minute. Thread-safe, but on several threads its answers
 * differ from run to run.
 */
final class StockCoreNlp {

  private final StanfordCoreNLP pipeline;
  private final WordLists words = new WordLists();

  /** Loads the models. */
  public StockCoreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /**
   * A quotation as CoreNLP gives it.
   *
   * @param segment where it stands
   * @param mention whom CoreNLP takes for its source, if anyone
   * @param speaker the name that CoreNLP gives the speaker, if any
   */
  public record StockQuotation(
      Segment segment, Optional<Mention> mention, Optional<String> speaker) {}

  /**
   * What CoreNLP makes of one text.
   *
   * @param text its sentences and tokens
   * @param quotations in text order
   */
  public record Result(AnnotatedText text, List<StockQuotation> quotations) {
    public Result {
      quotations = List.copyOf(quotations);
    }
  }

  /** Runs the stock pipeline over {@code text}. */
  public Result annotate(String text, Paragraphs paragraphs) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    List<StockQuotation> quotations = new ArrayList<>();
    for (CoreMap quotation : annotation.get(CoreAnnotations.QuotationsAnnotation.class)) {
      quotations.add(quotation(annotation, quotation));
    }
    Sentences sentences = new Sentences(text, paragraphs, words);
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(sentence.get(CoreAnnotations.TokensAnnotation.class), 0);
    }
    return new Result(sentences.annotatedText(), quotations);
  }

  /** Returns whom the stock pipeline takes the mentions of {@code text} for. */
  public Coreference coreference(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    List<Coreference.Chain> chains = new ArrayList<>();
    for (CorefChain chain :
        annotation.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
      List<Mention> mentions =
          chain.getMentionsInTextualOrder().stream().map(m -> mention(sentences, m)).toList();
      chains.add(new Coreference.Chain(chain.getRepresentativeMention().mentionSpan, mentions));
    }
    return new Coreference(chains, List.of());
  }

  private static Mention mention(List<CoreMap> sentences, CorefMention mention) {
    List<CoreLabel> tokens =
        sentences.get(mention.sentNum - 1).get(CoreAnnotations.TokensAnnotation.class);
    CoreLabel first = tokens.get(mention.startIndex - 1);
    CoreLabel last = tokens.get(mention.endIndex - 2);
    CoreLabel head = tokens.get(mention.headIndex - 1);
    return new Mention(
        new Span(first.beginPosition(), last.endPosition()),
        new Span(head.beginPosition(), head.endPosition()),
        switch (mention.mentionType) {
          case PRONOMINAL -> MentionKind.PRONOUN;
          case PROPER -> MentionKind.NAME;
          default -> MentionKind.NOMINAL;
        });
  }

  private static StockQuotation quotation(Annotation annotation, CoreMap quotation) {
    int begin = quotation.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
    int end = quotation.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
    Span inner = end - begin > 2 ? new Span(begin + 1, end - 1) : new Span(begin, end);
    String canonical = quotation.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
    String speaker = quotation.get(QuoteAttributionAnnotator.SpeakerAnnotation.class);
    return new StockQuotation(
        new Segment(new Span(begin, end), inner),
        mention(annotation, quotation),
        Optional.ofNullable(canonical).or(() -> Optional.ofNullable(speaker)));
  }

  private static Optional<Mention> mention(Annotation annotation, CoreMap quotation) {
    Integer begin = quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
    Integer end = quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
    if (begin == null || end == null) {
      return Optional.empty();
    }
    List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
    Span span = new Span(tokens.get(begin).beginPosition(), tokens.get(end).endPosition());
    String type = quotation.get(QuoteAttributionAnnotator.MentionTypeAnnotation.class);
    MentionKind kind =
        "pronoun".equals(type)
            ? MentionKind.PRONOUN
            : "animate noun".equals(type) ? MentionKind.NOMINAL : MentionKind.NAME;
    return Optional.of(new Mention(span, span, kind));
  }
}
