package org.whosaid.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.quoteattribution.Sieves.Sieve;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.model.CodePoints;
import org.whosaid.model.EntityType;
import org.whosaid.model.Excerpt;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Writes rows into the annotation of their text, in the way of CoreNLP's own annotator. */
final class QuotationWriter {

  private static final String SIEVE = "whosaid";

  private final Annotation annotation;
  private final String text;
  private final List<CoreLabel> tokens;
  private final List<Token> read;
  private final int[] sentenceOf;
  private final CodePoints codePoints;
  private final Map<String, Optional<Span>> places = new HashMap<>();
  private final List<CoreMap> quotations = new ArrayList<>();

  /**
   * Creates a writer.
   *
   * @param read the tokens of {@code annotation} as they were read
   */
  QuotationWriter(Annotation annotation, List<Token> read) {
    this.annotation = annotation;
    this.text = annotation.get(CoreAnnotations.TextAnnotation.class);
    this.tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
    this.read = read;
    this.sentenceOf = sentenceOfTokens(annotation, tokens.size());
    this.codePoints = new CodePoints(text);
  }

  private static int[] sentenceOfTokens(Annotation annotation, int tokens) {
    int[] sentenceOf = new int[tokens];
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    int token = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int length = sentences.get(i).get(CoreAnnotations.TokensAnnotation.class).size();
      Arrays.fill(sentenceOf, token, token + length, i);
      token += length;
    }
    return sentenceOf;
  }

  void write(List<Row> rows) {
    for (Row row : rows) {
      for (Span run : runs(row)) {
        add(row, run);
      }
    }
    annotation.set(CoreAnnotations.QuotationsAnnotation.class, quotations);
  }

  /** Returns the marked runs of a row in UTF-16 offsets; paragraphs that go on are one. */
  private List<Span> runs(Row row) {
    List<Span> runs = new ArrayList<>();
    for (Span segment : row.segments()) {
      Span run = codePoints.chars(segment);
      int last = runs.size() - 1;
      if (last >= 0 && text.substring(runs.get(last).end(), run.begin()).isBlank()) {
        runs.set(last, runs.get(last).union(run));
      } else {
        runs.add(run);
      }
    }
    return runs;
  }

  private void add(Row row, Span run) {
    int first = tokenAt(run.begin());
    int last = tokenAt(run.end() - 1);
    List<CoreLabel> inside = tokens.subList(first, last + 1);
    Annotation quotation =
        QuoteAnnotator.makeQuote(
            run.of(text),
            run.begin(),
            run.end(),
            inside,
            first,
            sentenceOf[first],
            sentenceOf[last],
            annotation.get(CoreAnnotations.DocIDAnnotation.class));
    int index = quotations.size();
    quotation.set(CoreAnnotations.QuotationIndexAnnotation.class, index);
    inside.forEach(token -> token.set(CoreAnnotations.QuotationIndexAnnotation.class, index));
    setMention(row, quotation);
    setSpeaker(row, quotation);
    quotations.add(quotation);
  }

  private void setMention(Row row, Annotation quotation) {
    if (row.mention().isEmpty()) {
      return;
    }
    Excerpt found = row.mention().get();
    Span mention = codePoints.chars(new Span(found.begin(), found.end()));
    int first = tokenAt(mention.begin());
    int last = tokenAt(mention.end() - 1);
    quotation.set(QuoteAttributionAnnotator.MentionAnnotation.class, mention.of(text));
    quotation.set(QuoteAttributionAnnotator.MentionBeginAnnotation.class, first);
    quotation.set(QuoteAttributionAnnotator.MentionEndAnnotation.class, last);
    quotation.set(
        QuoteAttributionAnnotator.MentionTypeAnnotation.class, type(read.subList(first, last + 1)));
    quotation.set(QuoteAttributionAnnotator.MentionSieveAnnotation.class, row.basis());
  }

  private static String type(List<Token> mention) {
    if (mention.get(mention.size() - 1).is(PartOfSpeech.PRONOUN)) {
      return Sieve.PRONOUN;
    }
    boolean name = mention.stream().anyMatch(token -> token.entity() == EntityType.PERSON);
    return name || mention.get(mention.size() - 1).isName() ? Sieve.NAME : Sieve.ANIMATE_NOUN;
  }

  private void setSpeaker(Row row, Annotation quotation) {
    if (row.speaker().isEmpty()) {
      return;
    }
    String name = row.speaker().get().name();
    quotation.set(QuoteAttributionAnnotator.SpeakerAnnotation.class, name);
    quotation.set(QuoteAttributionAnnotator.SpeakerSieveAnnotation.class, SIEVE);
    quotation.set(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class, name);
    row.confidence().ifPresent(chance -> quotation.set(ConfidenceAnnotation.class, chance));
    Optional<Span> place = places.computeIfAbsent(name, this::firstPlace);
    if (place.isPresent()) {
      quotation.set(
          QuoteAttributionAnnotator.CanonicalMentionBeginAnnotation.class,
          tokenAt(place.get().begin()));
      quotation.set(
          QuoteAttributionAnnotator.CanonicalMentionEndAnnotation.class,
          tokenAt(place.get().end() - 1));
    }
  }

  /** Returns where the text first has a name, in capitals or not, as words of its own. */
  private Optional<Span> firstPlace(String name) {
    Matcher place =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    return place.find() ? Optional.of(new Span(place.start(), place.end())) : Optional.empty();
  }

  /** Returns the index of the token that holds a character, or of the last one before it. */
  private int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).beginPosition() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
