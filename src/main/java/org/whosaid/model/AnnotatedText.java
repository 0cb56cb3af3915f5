package org.whosaid.model;

import java.util.List;

/**
 * A text with its linguistic annotation.
 *
 * @param text the document's text
 * @param paragraphs its paragraphs
 * @param sentences its sentences, in text order
 */
public record AnnotatedText(String text, Paragraphs paragraphs, List<Sentence> sentences) {

  public AnnotatedText {
    sentences = List.copyOf(sentences);
  }
}
