package org.whosaid.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.whosaid.evaluate.gold.EntityIndex;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.Names;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Span;
import org.whosaid.resolve.TrainingChoice;

/**
 * A choice among antecedents with the answer of a gold set, as fitting their weights reads it.
 *
 * @param doc name of its document
 * @param asker what sort of mention asks
 * @param candidates whom it may refer to; nobody comes last
 */
public record LabelledChoice(String doc, String asker, List<Candidate> candidates) {

  public LabelledChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Somebody it may refer to.
   *
   * @param right whether that is who speaks
   * @param clues what speaks for and against it
   */
  public record Candidate(boolean right, List<String> clues) {}

  /** Returns {@code choice}, or nothing when the gold set does not know its answer. */
  public static Optional<LabelledChoice> of(GoldDocument document, TrainingChoice choice) {
    CodePoints points = new CodePoints(document.document().text());
    Span mention = points.of(choice.mention());
    return document.entities().isEmpty()
        ? bySpeaker(document, choice, mention)
        : byEntity(document, choice, mention, points);
  }

  private static Optional<LabelledChoice> byEntity(
      GoldDocument document, TrainingChoice choice, Span mention, CodePoints points) {
    EntityIndex entities = new EntityIndex(document);
    OptionalInt right = entities.at(mention);
    return right.isEmpty()
        ? Optional.empty()
        : Optional.of(
            labelled(
                document,
                choice,
                c -> entities.ofMost(c.places().stream().map(points::of).toList()).equals(right)));
  }

  private static Optional<LabelledChoice> bySpeaker(
      GoldDocument document, TrainingChoice choice, Span mention) {
    return document.spans().stream()
        .filter(GoldSpan::isAttributable)
        .filter(gold -> gold.source().stream().anyMatch(mention::overlaps))
        .findFirst()
        .map(gold -> labelled(document, choice, c -> Names.isOneOf(c.name(), gold.names())));
  }

  private static LabelledChoice labelled(
      GoldDocument document, TrainingChoice choice, Predicate<TrainingChoice.Candidate> isRight) {
    List<Candidate> candidates =
        choice.candidates().stream()
            .map(candidate -> new Candidate(isRight.test(candidate), candidate.clues()))
            .toList();
    return new LabelledChoice(document.document().source(), choice.asker(), candidates);
  }
}
