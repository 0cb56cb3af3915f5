package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Span;

/** Shows the gold spans that a run got wrong, with the words around them. */
final class Mistakes {

  private static final int AROUND = 120;

  private final Map<String, CodePoints> texts = new HashMap<>();

  Mistakes(Gold gold) {
    for (GoldDocument document : gold.documents()) {
      texts.put(document.document().source(), new CodePoints(document.document().text()));
    }
  }

  List<Mistake> of(List<Outcome> outcomes) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      boolean wrong = outcome.isOther() ? outcome.isFalselyAttributed() : !outcome.isRight();
      CodePoints text = texts.get(outcome.source());
      if (wrong && text != null) {
        mistakes.add(
            new Mistake(
                outcome.source(),
                around(outcome.gold().span(), text),
                expected(outcome.gold()),
                given(outcome)));
      }
    }
    return mistakes;
  }

  private static String around(Span span, CodePoints text) {
    int begin = Math.max(0, span.begin() - AROUND);
    int end = Math.min(text.length(), span.end() + AROUND);
    String words =
        text.slice(new Span(begin, span.begin()))
            + "[["
            + text.slice(span)
            + "]]"
            + text.slice(new Span(span.end(), end));
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String expected(GoldSpan gold) {
    if (!gold.isAttributable()) {
      return "";
    }
    return gold.names().isEmpty() ? String.join(" ", gold.sourceNames()) : gold.names().get(0);
  }

  private static String given(Outcome outcome) {
    String mention = outcome.found().map(p -> p.names().strip()).orElse("");
    return outcome.speaker().orElse(mention);
  }
}
