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

  /** Returns the characters from the first token to the last. */
  public Span span() {
    return tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
  }
}
