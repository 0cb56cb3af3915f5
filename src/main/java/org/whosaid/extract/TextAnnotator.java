package org.whosaid.extract;

import java.util.List;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;

/** Finds the sentences of a text, and what is to be known of their words. */
@FunctionalInterface
public interface TextAnnotator {

  /** Returns {@code text} with its sentences and tokens; {@code marked} are its marked spans. */
  AnnotatedText annotate(String text, Paragraphs paragraphs, List<MarkedSpan> marked);
}
