package org.whosaid.model;

import java.util.List;

/**
 * The tokens of one sentence; a sentence never crosses a paragraph.
 *
 * @param tokens in text order, never empty
 * @param paragraph index of its paragraph, from 0
 */
public record Sentence(List<Token> tokens, int paragraph) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
