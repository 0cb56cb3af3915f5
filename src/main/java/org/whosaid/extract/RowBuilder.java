package org.whosaid.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Attribution;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Cue;
import org.whosaid.model.Document;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Mention;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Row;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.repair.RepairedText;
import org.whosaid.syntax.Whitespace;

/** Makes the rows of one document from its attributions. */
public final class RowBuilder {

  private static final int MOST_ALTERNATIVES = 3;
  private static final double WORTH_NAMING = 0.01;

  private final Document document;
  private final RepairedText repaired;
  private final AnnotatedText text;
  private final CodePoints codePoints;
  private final double minConfidence;

  /** Creates a builder for a text that was read as it is. */
  public RowBuilder(Document document, AnnotatedText text, double minConfidence) {
    this(document, RepairedText.asItIs(document.text()), text, minConfidence);
  }

  /**
   * Creates a builder.
   *
   * @param repaired the document's text as it was read
   * @param text the same, annotated
   */
  RowBuilder(Document document, RepairedText repaired, AnnotatedText text, double minConfidence) {
    this.document = document;
    this.repaired = repaired;
    this.text = text;
    this.codePoints = new CodePoints(document.text());
    this.minConfidence = minConfidence;
  }

  /**
   * Returns the row of a quotation.
   *
   * @param speaker whoever says it, with the chance of that
   * @param others who may say it instead, the likeliest first
   */
  public Row row(Attribution attribution, Optional<Speaker> speaker, List<Speaker> others) {
    List<Segment> segments = attribution.quotation().segments();
    double confidence = speaker.map(Speaker::probability).orElse(0.0);
    boolean said = attribution.quotation().type() != QuotationType.OTHER;
    return new Row(
        speaker.filter(this::isShown),
        quote(segments),
        document.source(),
        attribution.quotation().type(),
        source(attribution).map(this::excerpt),
        attribution.cue().map(Cue::span).map(this::excerpt),
        said && speaker.isPresent() ? OptionalDouble.of(confidence) : OptionalDouble.empty(),
        attribution.source().isPresent()
            ? OptionalDouble.of(attribution.probability())
            : OptionalDouble.empty(),
        text.paragraphs().indexAt(attribution.quotation().outer().begin()) + 1,
        segments.stream().map(Segment::outer).map(this::place).toList(),
        context(attribution),
        said ? alternatives(speaker, others) : List.of(),
        attribution.basis(),
        attribution.reported().map(this::placed),
        document.kept());
  }

  /** Returns the words for whoever it is attributed to. */
  private static Optional<Span> source(Attribution attribution) {
    return attribution
        .reported()
        .flatMap(Reported::source)
        .or(() -> attribution.source().map(Mention::span));
  }

  private Reported placed(Reported reported) {
    return new Reported(
        reported.content().stream().map(this::place).toList(),
        reported.attitude(),
        reported.source().map(this::place));
  }

  private boolean isShown(Speaker speaker) {
    return speaker.probability() >= minConfidence;
  }

  /** Returns who else there is; a speaker who is not sure enough to be named is the first. */
  private List<RunnerUp> alternatives(Optional<Speaker> speaker, List<Speaker> others) {
    Set<String> names = new HashSet<>();
    speaker.filter(this::isShown).map(Speaker::name).ifPresent(names::add);
    return Stream.concat(speaker.stream(), others.stream())
        .filter(other -> other.probability() >= WORTH_NAMING && names.add(other.name()))
        .limit(MOST_ALTERNATIVES)
        .map(other -> new RunnerUp(other.name(), other.probability()))
        .toList();
  }

  private String quote(List<Segment> segments) {
    StringBuilder quote = new StringBuilder();
    int paragraph = -1;
    for (Segment segment : segments) {
      int own = text.paragraphs().indexAt(segment.outer().begin());
      if (paragraph >= 0) {
        quote.append(own == paragraph ? ' ' : '\n');
      }
      paragraph = own;
      quote.append(folded(segment.inner()));
    }
    int last = quote.length() - 1;
    if (last > 0 && quote.charAt(last) == ',') {
      quote.setLength(last); // the house's comma, before: he said
    }
    return quote.toString();
  }

  /** Returns where a span stands in the text as it came, in code points. */
  private Span place(Span span) {
    return codePoints.of(repaired.original(span));
  }

  private Excerpt excerpt(Span span) {
    Span points = place(span);
    return new Excerpt(folded(span), points.begin(), points.end());
  }

  /** The sentences that the quotation, its cue or its source mention touch. */
  private String context(Attribution attribution) {
    Span needed = attribution.quotation().outer();
    if (attribution.cue().isPresent()) {
      needed = needed.union(attribution.cue().get().span());
    }
    Span context = needed;
    int last = text.sentenceAt(needed.end() - 1);
    for (int i = text.sentenceAt(needed.begin()); i <= last; i++) {
      Span sentence = text.sentences().get(i).span();
      context = sentence.overlaps(needed) ? context.union(sentence) : context;
    }
    return folded(context);
  }

  private String folded(Span span) {
    return Whitespace.fold(span.of(repaired.text()));
  }
}
