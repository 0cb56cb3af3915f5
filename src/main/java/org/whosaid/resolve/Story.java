package org.whosaid.resolve;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.resolve.History.Place;
import org.whosaid.syntax.Page;

/**
 * Reads the pronouns {@code he} and {@code she} outside quotations into the {@link History}, so
 * that later ones build on them: {@code Orr left. She was tired. “No,” she said.}
 */
final class Story {

  private static final Set<String> PERSONAL = Set.of("he", "she");

  private final Antecedents antecedents;
  private final History history;
  private final Queue<Span> unread = new ArrayDeque<>();

  Story(Page page, Antecedents antecedents, History history) {
    this.antecedents = antecedents;
    this.history = history;
    for (Sentence sentence : page.sentences()) {
      for (Token token : sentence.tokens()) {
        if (PERSONAL.contains(token.text().toLowerCase(Locale.ROOT)) && !page.isMarked(token)) {
          unread.add(token.span());
        }
      }
    }
  }

  /** Resolves the pronouns before {@code offset} that have not been read yet. */
  void readUpTo(int offset) {
    while (!unread.isEmpty() && unread.peek().begin() < offset) {
      Span span = unread.remove();
      antecedents.ofPronoun(span).ifPresent(found -> note(found, span));
    }
  }

  private void note(Antecedent found, Span span) {
    history.learn(found.entity(), antecedents.shown(span, found.probability()));
    history.refer(new Place(found.entity(), span, true));
  }
}
