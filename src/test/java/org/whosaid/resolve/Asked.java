package org.whosaid.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Links;
import org.whosaid.model.Span;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.resolve.Candidates.Candidate;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

/** A text some words of which, {@code asking}, go back to somebody. */
final class Asked {
  final Page page;
  final Span asking;
  final List<Entity> named;
  final History history;
  final Candidates candidates;
  final Antecedents antecedents;

  Asked(String text, String asking) {
    this(text, asking, Links.NONE);
  }

  Asked(String text, String asking, Links links) {
    this.page = Shared.page(text);
    this.asking = At.span(page, asking);
    Cast cast = new Cast(page);
    this.named = cast.spokenOf();
    this.history = new History(named);
    this.candidates = new Candidates(cast.chunked(), named, history, new SpokenOf(cast, List.of()));
    this.antecedents = new Antecedents(candidates, links);
  }

  Optional<Antecedent> answer(Span span) {
    return answers(span).stream().findFirst();
  }

  /** Whom the pronoun at {@code span}, which speaks, may refer to. */
  List<Antecedent> answers(Span span) {
    return Question.of(page.words(span), true).stream()
        .flatMap(asked -> antecedents.answers(asked, span).stream())
        .toList();
  }

  Entity entity(String name) {
    return named.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  List<String> candidates(Question question) {
    return candidates.of(question, asking).stream().map(c -> name(c)).toList();
  }

  Set<Clue> clues(String name) {
    Question question = Question.of(page.words(asking), true).orElseThrow();
    return candidates.of(question, asking).stream()
        .filter(candidate -> name(candidate).equals(name))
        .map(Candidate::clues)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Candidate candidate) {
    Entity entity = candidate.entity();
    return entity == null ? "nobody" : entity.name();
  }
}
