package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.Target;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;

/**
 * What a row says of one gold span's place.
 *
 * @param span the segment, or the whole quotation, in code points
 * @param row the row that it comes from
 * @param rowIndex which of its document's rows that is
 */
record Prediction(Span span, Row row, int rowIndex) {

  /** Returns the predictions of a document's rows; indirect quotations have no marked span. */
  static List<Prediction> of(List<Row> rows, Gold.Unit unit) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.type() != QuotationType.INDIRECT) {
        List<Span> spans =
            unit == Gold.Unit.SEGMENT ? row.segments() : List.of(new Span(row.begin(), row.end()));
        for (Span span : spans) {
          predictions.add(new Prediction(span, row, i));
        }
      }
    }
    return predictions;
  }

  Optional<String> speaker() {
    return row.speaker().map(Speaker::name);
  }

  Optional<Span> mention() {
    return row.mention().map(mention -> new Span(mention.begin(), mention.end()));
  }

  /** The words of mention and speaker, to look for names in. */
  String names() {
    return row.mention().map(Excerpt::text).orElse("") + " " + speaker().orElse("");
  }

  /**
   * The confidence in what counts as right, to two places as rows show it; certain where a row has
   * none.
   */
  double confidence(Target target) {
    OptionalDouble stated = target == Target.SPEAKER ? row.confidence() : row.mentionConfidence();
    return Math.round(stated.orElse(1) * 100) / 100.0;
  }
}
