package org.whosaid.resolve;

import java.util.List;
import org.whosaid.cast.Entity;
import org.whosaid.model.Span;

/**
 * What resolution has to choose from for one mention, laid open for fitting the weights of its
 * {@link Clue}s.
 *
 * @param mention where the mention stands, in characters
 * @param asker what sort of mention it is
 * @param candidates whom it may refer to
 */
public record TrainingChoice(Span mention, String asker, List<Candidate> candidates) {

  public TrainingChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Somebody it may refer to.
   *
   * @param name the speaker's name; empty for nobody that the text names
   * @param places where the text names or describes them, in characters
   * @param clues what speaks for and against it
   */
  public record Candidate(String name, List<Span> places, List<String> clues) {}

  static TrainingChoice of(Span mention, Asker asker, List<Candidates.Candidate> candidates) {
    return new TrainingChoice(
        mention, asker.name(), candidates.stream().map(TrainingChoice::candidate).toList());
  }

  private static Candidate candidate(Candidates.Candidate candidate) {
    Entity entity = candidate.entity();
    return new Candidate(
        entity == null ? "" : entity.name(),
        entity == null ? List.of() : List.copyOf(entity.places()),
        candidate.clues().stream().map(Clue::name).toList());
  }
}
