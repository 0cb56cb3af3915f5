package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.Gold.Target;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.Names;
import org.whosaid.evaluate.gold.PolnearReader;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * A gold span and what a run made of it.
 *
 * @param gold the span
 * @param source name of its document
 * @param found the row's part that covers at least 70 % of it, if there is one
 * @param target what it means to be right
 */
record Outcome(GoldSpan gold, String source, Optional<Prediction> found, Target target) {

  private static final double COVERED = 0.7;

  /** Holds the rows of a document against its gold spans. */
  static List<Outcome> of(GoldDocument document, List<Row> rows) {
    List<Prediction> predictions = Prediction.of(rows, document.unit());
    List<Outcome> outcomes = new ArrayList<>();
    for (GoldSpan gold : document.spans()) {
      outcomes.add(
          new Outcome(
              gold,
              document.document().source(),
              covering(gold.span(), predictions),
              document.target()));
    }
    return outcomes;
  }

  private static Optional<Prediction> covering(Span gold, List<Prediction> predictions) {
    Prediction best = null;
    int most = 0;
    for (Prediction prediction : predictions) {
      int overlap = gold.shared(prediction.span());
      if (overlap > most) {
        best = prediction;
        most = overlap;
      }
    }
    return Optional.ofNullable(most >= COVERED * gold.length() ? best : null);
  }

  boolean isOther() {
    return gold.type() == QuotationType.OTHER || !gold.isAttributable();
  }

  boolean isFound() {
    return found.isPresent();
  }

  /** Both ends agree within one character: some sets count the marks, some do not. */
  boolean isExact() {
    return found
        .map(Prediction::span)
        .filter(span -> Math.abs(span.begin() - gold.span().begin()) <= 1)
        .filter(span -> Math.abs(span.end() - gold.span().end()) <= 1)
        .isPresent();
  }

  /** The source mention overlaps the gold one, or shares a name with it where names count. */
  boolean isSourceRight() {
    Optional<Span> mention = found.flatMap(Prediction::mention);
    if (mention.isPresent() && gold.source().stream().anyMatch(mention.get()::overlaps)) {
      return true;
    }
    Set<String> given = new HashSet<>(PolnearReader.names(found.map(Prediction::names).orElse("")));
    return gold.sourceNames().stream().anyMatch(given::contains);
  }

  boolean isSpeakerRight() {
    return speaker().filter(name -> Names.isOneOf(name, gold.names())).isPresent();
  }

  /** The speaker has the very name that the gold set gives. */
  boolean isCanonical() {
    return isSpeakerRight() && Names.identical(speaker().orElse(""), gold.names().get(0));
  }

  /** Said by no named person, but given to one. */
  boolean isMadeAPerson() {
    boolean person =
        found
            .flatMap(prediction -> prediction.row().speaker())
            .filter(speaker -> speaker.kind() == SpeakerKind.PERSON)
            .isPresent();
    return person && !isSpeakerRight();
  }

  boolean isRight() {
    return target == Target.SPEAKER ? isSpeakerRight() : isSourceRight();
  }

  boolean isAnswered() {
    boolean mention = found.flatMap(Prediction::mention).isPresent();
    return speaker().isPresent() || (target == Target.SOURCE && mention);
  }

  /** Words that nobody says, attributed to somebody whom the gold set does not allow for. */
  boolean isFalselyAttributed() {
    boolean harmless =
        speaker()
            .filter(name -> gold.alternatives().stream().anyMatch(a -> Names.same(name, a)))
            .isPresent();
    return isAnswered() && !harmless;
  }

  Optional<String> speaker() {
    return found.flatMap(Prediction::speaker);
  }

  double confidence() {
    return found.map(prediction -> prediction.confidence(target)).orElse(0.0);
  }
}
