package org.whosaid.corenlp;

import edu.stanford.nlp.pipeline.Annotation;
import java.util.List;
import org.whosaid.annotate.PipelineReader;
import org.whosaid.extract.TextAnnotator;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Token;

/** The text of one annotation, which remembers how its tokens were read. */
final class PipelineText implements TextAnnotator {

  private final Annotation annotation;
  private final PipelineReader reader;
  private List<Token> tokens = List.of();

  PipelineText(Annotation annotation, PipelineReader reader) {
    this.annotation = annotation;
    this.reader = reader;
  }

  @Override
  public AnnotatedText annotate(String text, Paragraphs paragraphs, List<MarkedSpan> marked) {
    AnnotatedText read = reader.read(annotation, paragraphs, marked);
    tokens = read.sentences().stream().flatMap(s -> s.tokens().stream()).toList();
    return read;
  }

  /** Returns the annotation's tokens as they were read, one for one; none if it has no marks. */
  List<Token> tokens() {
    return tokens;
  }
}
