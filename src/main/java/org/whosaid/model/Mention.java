package org.whosaid.model;

/**
 * An expression in the text that refers to someone.
 *
 * <p>In {@code RCN general secretary Pat Cullen said} the span covers all five words before the cue
 * and the head is {@code Pat Cullen}; in {@code the health secretary} the head is {@code
 * secretary}.
 *
 * @param span the whole expression, titles included
 * @param head the name inside a name, the head noun of a noun phrase
 * @param kind what sort of expression it is
 */
public record Mention(Span span, Span head, MentionKind kind) {

  public Mention {
    if (!span.contains(head)) {
      throw new IllegalArgumentException(head + " is not inside " + span);
    }
  }
}
