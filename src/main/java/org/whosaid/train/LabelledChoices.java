package org.whosaid.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.whosaid.attribute.network.TrainingPieces;
import org.whosaid.evaluate.gold.EntityIndex;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.Names;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Span;
import org.whosaid.resolve.TrainingChoice;

/**
 * The choices among antecedents in a document with the answers of a gold set, as training reads
 * them.
 *
 * @param doc name of the document
 * @param pieces ids of its word pieces
 * @param choices those of which the gold set knows the answer, and whose mention is in pieces: not
 *     within marks
 */
public record LabelledChoices(String doc, List<Integer> pieces, List<Choice> choices) {

  public LabelledChoices {
    pieces = List.copyOf(pieces);
    choices = List.copyOf(choices);
  }

  /**
   * A choice.
   *
   * @param asker what sort of mention asks
   * @param mention its first and last piece
   * @param candidates whom it may refer to; nobody comes last
   */
  public record Choice(String asker, List<Integer> mention, List<Candidate> candidates) {}

  /**
   * Somebody a mention may refer to.
   *
   * @param right whether that is who is meant
   * @param clues what speaks for and against it
   * @param places first and last piece of each place before the mention that names or describes it
   */
  public record Candidate(boolean right, List<String> clues, List<List<Integer>> places) {}

  /** Returns the choices of {@code document} that were read off it. */
  public static LabelledChoices of(GoldDocument document, ChoiceReader.Choices read) {
    CodePoints points = new CodePoints(document.document().text());
    EntityIndex entities = new EntityIndex(document);
    return new LabelledChoices(
        document.document().source(),
        read.pieces().ids(),
        read.choices().stream()
            .filter(choice -> !read.pieces().at(choice.mention()).isEmpty())
            .flatMap(
                choice ->
                    right(document, choice, points, entities).stream()
                        .map(right -> labelled(choice, right, read.pieces())))
            .toList());
  }

  /** Returns what says whether a candidate is right; nothing when the gold set does not know. */
  private static Optional<Predicate<TrainingChoice.Candidate>> right(
      GoldDocument document, TrainingChoice choice, CodePoints points, EntityIndex entities) {
    Span mention = points.of(choice.mention());
    if (document.entities().isEmpty()) {
      return document.spans().stream()
          .filter(GoldSpan::isAttributable)
          .filter(gold -> gold.source().stream().anyMatch(mention::overlaps))
          .findFirst()
          .map(gold -> candidate -> Names.isOneOf(candidate.name(), gold.names()));
    }
    OptionalInt right = entities.at(mention);
    return right.isEmpty()
        ? Optional.empty()
        : Optional.of(
            candidate ->
                entities
                    .ofMost(candidate.places().stream().map(points::of).toList())
                    .equals(right));
  }

  private static Choice labelled(
      TrainingChoice choice, Predicate<TrainingChoice.Candidate> isRight, TrainingPieces pieces) {
    List<Candidate> candidates =
        choice.candidates().stream()
            .map(c -> new Candidate(isRight.test(c), c.clues(), before(choice, c, pieces)))
            .toList();
    return new Choice(choice.asker(), pieces.at(choice.mention()), candidates);
  }

  private static List<List<Integer>> before(
      TrainingChoice choice, TrainingChoice.Candidate candidate, TrainingPieces pieces) {
    return candidate.places().stream()
        .filter(place -> place.begin() < choice.mention().begin())
        .map(pieces::at)
        .filter(place -> !place.isEmpty())
        .toList();
  }
}
