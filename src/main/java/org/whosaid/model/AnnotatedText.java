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

  /** Returns the index of the sentence that holds {@code offset}, or of the last one before it. */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).tokens().get(0).span().begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
