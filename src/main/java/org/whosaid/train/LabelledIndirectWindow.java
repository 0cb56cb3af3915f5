package org.whosaid.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whosaid.attribute.network.IndirectTrainingWindow;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Span;

/**
 * A window of the network with the attributions of a gold set in it, as training reads it.
 *
 * @param doc name of its document
 * @param pieces ids of the word pieces
 * @param core index of the first piece whose attributions are asked for, and of the one just past
 *     the last
 * @param attributions those whose cue begins in the core
 */
public record LabelledIndirectWindow(
    String doc, List<Integer> pieces, List<Integer> core, List<Labels> attributions) {

  /**
   * An attribution, in indexes of pieces: what belongs to each role from its first piece to its
   * last, whatever lies between, as far as the window reaches.
   *
   * @param cue first and last piece
   * @param source first and last piece, or nothing when no source is named
   * @param content first and last piece
   */
  public record Labels(List<Integer> cue, List<Integer> source, List<Integer> content) {}

  /** Returns {@code window}, which is of {@code document}, with its attributions. */
  public static LabelledIndirectWindow of(GoldDocument document, IndirectTrainingWindow window) {
    CodePoints points = new CodePoints(document.document().text());
    List<Span> words = window.words().stream().map(points::of).toList();
    List<Labels> attributions = new ArrayList<>();
    for (GoldAttribution gold : document.attributions()) {
      List<Integer> cue = pieces(gold.cue(), words);
      List<Integer> content = pieces(gold.content(), words);
      boolean asked = !cue.isEmpty() && begins(cue, gold.cue(), words, window);
      if (asked && !content.isEmpty()) {
        attributions.add(new Labels(cue, pieces(gold.source(), words), content));
      }
    }
    return new LabelledIndirectWindow(
        document.document().source(),
        window.pieces(),
        List.of(window.begin(), window.end()),
        attributions);
  }

  /** A cue of which the window holds the end alone is for the window before. */
  private static boolean begins(
      List<Integer> cue, List<Span> gold, List<Span> words, IndirectTrainingWindow window) {
    int first = cue.get(0);
    return window.begin() <= first
        && first < window.end()
        && words.get(first).begin() <= hull(gold).begin();
  }

  private static List<Integer> pieces(List<Span> role, List<Span> words) {
    if (role.isEmpty()) {
      return List.of();
    }
    Span hull = hull(role);
    Integer first = null;
    Integer last = null;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).overlaps(hull)) {
        first = first == null ? i : first;
        last = i;
      }
    }
    return first == null || last == null ? List.of() : List.of(first, last);
  }

  private static Span hull(List<Span> role) {
    Comparator<Span> byEnd = Comparator.comparingInt(Span::end);
    return new Span(
        role.stream().min(Comparator.naturalOrder()).orElseThrow().begin(),
        role.stream().max(byEnd).orElseThrow().end());
  }
}
