package org.whosaid.train;

import java.util.List;
import java.util.Optional;
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
    Span mention = new CodePoints(document.document().text()).of(choice.mention());
    return document.spans().stream()
        .filter(GoldSpan::isAttributable)
        .filter(gold -> gold.source().stream().anyMatch(mention::overlaps))
        .findFirst()
        .map(gold -> labelled(document, choice, gold));
  }

  private static LabelledChoice labelled(
      GoldDocument document, TrainingChoice choice, GoldSpan gold) {
    List<Candidate> candidates =
        choice.candidates().stream()
            .map(c -> new Candidate(Names.isOneOf(c.name(), gold.names()), c.clues()))
            .toList();
    return new LabelledChoice(document.document().source(), choice.asker(), candidates);
  }
}
